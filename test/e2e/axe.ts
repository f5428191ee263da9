import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { target: unknown; failureSummary?: string }[];
}

/**
 * What axe finds against WCAG 2.2 A and AA, one line each. It runs in a world of its own beside the page's scripts,
 * because the page's policy allows no foreign script.
 * @param within what is looked at, by a selector for each shadow tree on the way to it; the whole page by default
 */
export async function violations(page: Page, within: readonly string[] = []): Promise<string[]> {
  const context = within.length > 0 ? `{ include: { fromShadowDom: ${JSON.stringify(within)} } }` : 'document';
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'axe',
  });
  await session.send('Runtime.evaluate', { expression: source, contextId });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `axe.run(${context}, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
      .then(result => JSON.stringify(result.violations))`,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  await session.detach();
  const violations = JSON.parse(result.value) as Violation[];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
  );
}
