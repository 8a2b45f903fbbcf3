import { Button } from '../ui/Button.tsx';

type Props = { isOn: true | undefined; onChange: (isOn: true | undefined) => void; children: string };

/** A filter that is on or off. */
export function FilterToggle({ isOn, onChange, children }: Props) {
  return (
    <Button aria-pressed={isOn ?? false} onClick={() => onChange(isOn ? undefined : true)}>
      {children}
    </Button>
  );
}
