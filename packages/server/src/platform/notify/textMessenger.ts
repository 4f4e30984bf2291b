import { keepFile } from './mailer.ts';

export interface TextMessage {
  /** The same for the same message tried again. */
  readonly key: string;
  readonly to: string;
  readonly text: string;
}

/** What a provider of short messages is adapted to. */
export interface TextMessenger {
  /** Sends one message; throws when it was not accepted, so that it is tried again. */
  send(message: TextMessage): Promise<void>;
}

/** Keeps short messages as files in a folder, for a house without a provider. */
export function openTextMessenger({ folder }: { readonly folder: string }): TextMessenger {
  return {
    send: ({ key, to, text }) => keepFile(folder, `${key}.txt`, `${to}\n${text}\n`),
  };
}
