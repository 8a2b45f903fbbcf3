import { createLink, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, type AnchorHTMLAttributes, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { Aria } from './Aria.tsx';

export type TabItem = { id: string; label: string; count?: number; content: ReactNode };

type Props = { label: string; tabs: readonly TabItem[]; selected?: string; onSelect?: (id: string) => void };

/** Parts of one page that are looked at one at a time. Where the part is in the address, use TabLinks. */
export function Tabs({ label, tabs, selected, onSelect }: Props) {
  return (
    <Aria>
      <AriaTabs
        {...(selected !== undefined && { selectedKey: selected })}
        {...(onSelect && { onSelectionChange: (key) => onSelect(String(key)) })}
      >
        <TabList className="tabs" aria-label={label}>
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className="tab">
              <TabWords {...tab} />
            </Tab>
          ))}
        </TabList>
        {tabs.map((tab) => (
          <TabPanel key={tab.id} id={tab.id} className="tab-panel">
            {tab.content}
          </TabPanel>
        ))}
      </AriaTabs>
    </Aria>
  );
}

/** A row of TabLink: the same look for parts that have their own address. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  const row = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => bringHereIntoSight(row.current), [pathname]);
  return (
    <nav className="tabs" aria-label={label} ref={row}>
      {children}
    </nav>
  );
}

/** The row may be wider than a phone: where one is stands in its middle. The page itself does not move. */
const bringHereIntoSight = (row: HTMLElement | null) => {
  const here = row?.querySelector('[aria-current=page]')?.getBoundingClientRect();
  const within = row?.getBoundingClientRect();
  if (row && here && within) row.scrollLeft += here.left - within.left - (within.width - here.width) / 2;
};

/** Takes `to`, `params`, `search` as the router's Link does; marks itself when one is there. */
export const TabLink = createLink(function TabAnchor({
  label,
  count,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { label: string; count?: number }) {
  return (
    <a {...rest} className="tab">
      <TabWords label={label} {...(count !== undefined && { count })} />
    </a>
  );
});

function TabWords({ label, count }: { label: string; count?: number }) {
  return (
    <>
      {label}
      {count !== undefined && <span className="badge">{count}</span>}
    </>
  );
}
