/** Where in a row of degrees the next one begins. */
const NEXT = /\s+(?=(?:(?:Jun|Apl|Hon)\.?-?\s?)?(?:Prof|Dr|Dipl|Diplom|Mag|Lic|M|B|LL)\b[.-]?)/iu;

/** "Prof. Dr. Dr. h. c." as three degrees; commas part them too. */
export function splitDegrees(text: string): readonly string[] {
  return text
    .split(/[,;]/)
    .flatMap((part) => part.trim().split(NEXT))
    .map((degree) => degree.trim())
    .filter((degree) => degree !== '');
}

/** Degrees in one text, as in an address; with commas where the text would be read another way. */
export function joinDegrees(degrees: readonly string[]): string {
  const plain = degrees.join(' ');
  const isSame = JSON.stringify(splitDegrees(plain)) === JSON.stringify(degrees);
  return isSame ? plain : degrees.join(', ');
}
