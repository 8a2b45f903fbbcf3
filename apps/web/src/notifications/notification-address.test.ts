import { expect, test } from 'vitest';
import { addressOfNotification } from './notification-address.ts';

test.each([
  ['/p/EARLY/actions/EARLY-A-031', '/w/carnmoyle/p/EARLY/actions/A-031'],
  ['/p/EARLY/risks/EARLY-R-009', '/w/carnmoyle/p/EARLY/risks/R-009'],
  ['/p/EARLY/reports/2026-07-01', '/w/carnmoyle/p/EARLY/reports/2026-07-01'],
  ['/p/EARLY', '/w/carnmoyle/p/EARLY'],
  ['', '/w/carnmoyle'],
])('%s is dealt with at %s', (path, address) => {
  expect(addressOfNotification('carnmoyle', { path })).toBe(address);
});
