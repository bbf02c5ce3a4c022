import { agendaDay, agendaDays, type AgendaEntry, agendaNames } from '#domain/notice/agenda.ts';
import { statusNames } from '#domain/window/status.ts';

/** What is to be done, for people. */
export function agendaReport(entries: readonly AgendaEntry[]): string {
  if (entries.length === 0) return `今后${agendaDays}天没有要办的事。`;
  const paragraphs = entries.map(
    (entry) =>
      `${agendaDay(entry)}　${agendaNames[entry.kind]}${entry.status ? `［${statusNames[entry.status]}］` : ''}\n    ${entry.title}\n    ${entry.words}　${entry.address}\n`,
  );
  return `${paragraphs.join('')}\n共${entries.length}项。`;
}

/** The same for programs: JSON. */
export function agendaJson(entries: readonly AgendaEntry[]): string {
  const records = entries.map((entry) => ({
    ...entry,
    name: agendaNames[entry.kind],
    on: entry.on ?? null,
    status: entry.status ? statusNames[entry.status] : '',
  }));
  return JSON.stringify(records, null, 2);
}
