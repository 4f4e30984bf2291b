/**
 * The first day on which acts are judged by the rules of this house (Art. 40).
 * The draft takes effect on the day it is issued and bears no date; the province moves this day when it issues the text.
 */
export const inForceSince = '2022-01-01';
