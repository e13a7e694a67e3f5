/**
 * What a part of the program says of its own health, and why something was not delivered: whole sentences, which are written to
 * the log and the database in English and put into other words only where a person reads them.
 */
export const EN_DIAGNOSIS = (english: string): string => english
