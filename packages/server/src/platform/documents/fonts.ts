import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

function fontFolder(family: string): string {
  return dirname(require.resolve(`@expo-google-fonts/${family}/package.json`));
}

function fontFile(family: string, cut: string, file: string): string {
  return join(fontFolder(family), cut, `${file}_${cut}.ttf`);
}

/**
 * The font files that documents are set in: absolute paths, all under the SIL Open Font License.
 * The Japanese face stands last: it serves only for a glyph that the Chinese ones lack, such as 𠮷.
 */
export function fontFiles(): readonly string[] {
  return [
    fontFile('noto-sans-sc', '400Regular', 'NotoSansSC'),
    fontFile('noto-serif-sc', '300Light', 'NotoSerifSC'),
    fontFile('noto-serif-sc', '400Regular', 'NotoSerifSC'),
    fontFile('noto-serif-sc', '700Bold', 'NotoSerifSC'),
    fontFile('noto-sans-jp', '400Regular', 'NotoSansJP'),
  ];
}
