import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';

export interface Mail {
  /** The same for the same mail tried again: part of its Message-ID. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** Sends one mail; throws when it was not accepted, so that it is tried again. */
  send(mail: Mail): Promise<void>;
}

export interface MailSettings {
  /** The sender's address; no-reply at this machine where not given. */
  readonly from?: string | undefined;
  /** Such as smtps://user:secret@mail.example:465; without it, mails are kept in the folder. */
  readonly smtpUrl?: string | undefined;
  readonly folder: string;
}

/** Opens the mailer that the configuration asks for: SMTP, or one .eml file (RFC 5322) a mail in a folder. */
export function openMailer({ from = 'no-reply@localhost', smtpUrl, folder }: MailSettings): Mailer {
  return smtpUrl ? smtpMailer(from, smtpUrl) : folderMailer(from, folder);
}

function smtpMailer(from: string, url: string): Mailer {
  const transport = createTransport(url);
  return {
    async send(mail) {
      await transport.sendMail(letter(from, mail));
    },
  };
}

function folderMailer(from: string, folder: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    async send(mail) {
      const sent = await transport.sendMail(letter(from, mail));
      await keepFile(folder, `${mail.key}.eml`, sent.message as Uint8Array);
    },
  };
}

function letter(from: string, { key, to, subject, text }: Mail) {
  return { from, to, subject, text, messageId: `<${key}@${from.replace(/^.*@|>$/g, '')}>` };
}

/** Writes a file whole, readable by its owner alone; the same name replaces the one before. */
export async function keepFile(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.${name}.${process.pid}`);
  await writeFile(draft, content, { mode: 0o600 });
  await rename(draft, join(folder, name));
}
