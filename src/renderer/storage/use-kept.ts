import { useState } from 'react';

/** The latest answer there was: a list stays in sight while another question is under way. */
export function useKept<T>(data: T | null): T | null {
  const [kept, setKept] = useState(data);
  if (data !== null && data !== kept) setKept(data);
  return data ?? kept;
}
