import { renderSVG } from 'uqr';

/** Draws a text as a QR code: SVG, error correction M, a quiet zone of four modules around (ISO/IEC 18004). */
export function qrSvg(text: string, colours: { dark?: string; light?: string } = {}): string {
  return renderSVG(text, {
    ecc: 'M',
    border: 4,
    blackColor: colours.dark ?? '#000000',
    whiteColor: colours.light ?? '#ffffff',
  });
}
