import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFiles } from './fonts.ts';
import type { Order, Outcome } from './press.ts';
import { qrSvg } from './qrCode.ts';

const evictEvery = 10;
const folder = fileURLToPath(new URL('./templates', import.meta.url));
const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontBlobs: fontFiles().map((file) => readFileSync(file)) }],
});

let set = 0;

function press(order: Order): Uint8Array<ArrayBuffer> {
  const inputs: Record<string, string> = { data: JSON.stringify(order.data) };
  if (order.qr) inputs.qr = qrSvg(order.qr.text, order.qr);
  // Compiled and exported in one call: a document handed to JavaScript in between would live until the next collection.
  const pdf = compiler.pdf(
    { mainFilePath: `${folder}/${order.template}.typ`, inputs },
    { pdfStandard: 'a-2b', creationTimestamp: order.secondsAt },
  );
  return new Uint8Array(pdf);
}

parentPort?.on('message', (order: Order) => {
  let outcome: Outcome;
  try {
    outcome = { id: order.id, pdf: press(order) };
  } catch (error) {
    outcome = { id: order.id, fault: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(outcome, outcome.pdf ? [outcome.pdf.buffer] : []);
  if (++set % evictEvery === 0) compiler.evictCache(0);
});
