import { Overlay, type OverlayProps } from './Overlay.tsx';

/** A form from the right over the page, the full screen on a phone. */
export function Sheet(props: OverlayProps) {
  return <Overlay {...props} look="sheet" />;
}
