/**
 * Kinds of notice that usually print when each person was born, to the month, but not to
 * the day: those before an appointment.
 */
const ofAppointments = /任前|任职公示|拟任职|干部任用|选拔任用/;

/** Whether notices of `kind`, in the office's words, usually print months of birth. */
export function printsBirthMonths(kind: string): boolean {
  return ofAppointments.test(kind);
}
