import type { Document } from '@xmldom/xmldom';
import { messageOf } from '../../engine/text/message-of.ts';
import { ImportError } from '../model.ts';

/**
 * Parse an XML text, the same way in Node and in a browser.
 * @throws ImportError with the line where it is not well formed
 */
export async function parseXml(text: string): Promise<Document> {
  const { DOMParser, onErrorStopParsing } = await import('@xmldom/xmldom');
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text.replace(/^\s+/, ''), 'text/xml');
  } catch (cause) {
    const { lineNumber } = (cause as { locator?: { lineNumber?: number } }).locator ?? {};
    const why = messageOf(cause).split('\n')[0];
    throw new ImportError(`XML: ${why}`, lineNumber);
  }
}
