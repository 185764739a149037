import type { Page } from 'playwright-core';

/** What a page was kept from doing by a Content-Security-Policy. */
export interface Violation {
  page: string;
  directive: string;
  blocked: string;
  /** `enforce`, or `report` where the policy only tells. */
  disposition: string;
}

/**
 * Notes every breach of a policy in whatever a page shows from now on: as the document is told of it, and as the
 * browser says it in its console.
 */
export async function watchPolicy(
  page: Page,
): Promise<{ violations: Violation[]; errors: string[] }> {
  const violations: Violation[] = [];
  const errors: string[] = [];
  await page.exposeBinding('noteViolation', (_source, violation: Violation) => {
    violations.push(violation);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, disposition } = event;
      const { noteViolation } = window as unknown as { noteViolation(violation: unknown): void };
      noteViolation({
        page: location.pathname,
        directive: effectiveDirective,
        blocked: blockedURI,
        disposition,
      });
    });
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return { violations, errors };
}
