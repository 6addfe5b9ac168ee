/** Whether a text looks like an e-mail address; what does not may still be one. */
export function isUsualEmail(text: string): boolean {
  return /^[^\s@,;<>()]+@[^\s@,;<>()]+\.\p{L}{2,}$/u.test(text.trim());
}

const FEWEST_DIGITS = 5;
const MOST_DIGITS = 17;

/** Whether a text looks like a telephone number: digits and what stands between them (DIN 5008). */
export function isUsualPhone(text: string): boolean {
  const number = text.trim();
  const digits = number.replace(/\D/g, '').length;
  return /^\+?[\d\s()/-]+$/.test(number) && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
}
