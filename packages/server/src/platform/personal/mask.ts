/** 张三 → 张*, 张小三 → 张*三: the first and, from three characters, the last. */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  if (characters.length < 2) return '*';
  if (characters.length === 2) return `${characters[0]}*`;
  return `${characters[0]}${'*'.repeat(characters.length - 2)}${characters.at(-1)}`;
}

/** 1301**********1234: the first four and the last four characters. */
export function maskCitizenId(citizenId: string): string {
  return maskMiddle(citizenId, 4, 4);
}

/** 138****1234 for a mobile; 0335-80****12 for a landline: its area code, the first and the last two digits. */
export function maskPhone(phone: string): string {
  const landline = /^(0\d{2,3}-)(\d{7,8})$/.exec(phone);
  if (landline?.[1] && landline[2]) return landline[1] + maskMiddle(landline[2], 2, 2);
  return maskMiddle(phone, 3, 4);
}

/** 9113************1X: the first four and the last two characters. */
export function maskCreditCode(creditCode: string): string {
  return maskMiddle(creditCode, 4, 2);
}

function maskMiddle(text: string, first: number, last: number): string {
  if (text.length <= first + last) return '*'.repeat(text.length);
  return text.slice(0, first) + '*'.repeat(text.length - first - last) + text.slice(-last);
}
