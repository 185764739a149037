import type { BreadcrumbList } from 'schema-dts';
import { fullAddress } from './addresses.ts';

/** A step of the way to a page; the page itself, the last, needs no address. */
export interface TrailStep {
  name: string;
  address?: string;
}

/** The way to a page that stands above its heading, from the top down to the page itself. */
export function breadcrumbLd(steps: readonly TrailStep[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(address !== undefined && { item: fullAddress(address) }),
    })),
  };
}
