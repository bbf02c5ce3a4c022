/**
 * Kinds of notice that print when each person was born, to the month: those before an appointment (中共中央组织部《关于推行
 * 党政领导干部任前公示制度的意见》: 公示内容一般包括公示对象的姓名、性别、出生年月……).
 */
const ofAppointments = /任前|任职公示|拟任职|干部任用|选拔任用/;

/** Whether a notice of `kind`, in the office's words, prints months of birth by rule. */
export function printsBirthMonths(kind: string): boolean {
  return ofAppointments.test(kind);
}
