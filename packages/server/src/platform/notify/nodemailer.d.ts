/** The part of nodemailer that the house uses; the package brings no types. */
declare module 'nodemailer' {
  export interface Letter {
    readonly from: string;
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly messageId: string;
  }
  export interface Transport {
    sendMail(letter: Letter): Promise<{ readonly message?: unknown }>;
    close(): void;
  }
  export function createTransport(settings: string | object): Transport;
}
