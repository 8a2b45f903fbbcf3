export type Shape = keyof typeof paths;

// Filled shapes of 16 by 16: each status is told by its shape and word as well as its colour.
const paths = {
  octagon: 'M4.7 0h6.6L16 4.7v6.6L11.3 16H4.7L0 11.3V4.7z',
  triangle: 'M8 1l8 14H0z',
  diamond: 'M8 0l8 8-8 8-8-8z',
  circle: 'M8 0a8 8 0 100 16A8 8 0 008 0z',
  tick: 'M0 0h16v16H0zM3 8l3.5 3.5L13 5l-1.4-1.4-5.1 5.1L4.4 6.6z',
  ring: 'M8 0a8 8 0 100 16A8 8 0 008 0zm0 2.5a5.5 5.5 0 110 11 5.5 5.5 0 010-11z',
  half: 'M8 0a8 8 0 100 16A8 8 0 008 0zm0 2.5a5.5 5.5 0 010 11z',
  pause: 'M2 1h4.5v14H2zM9.5 1H14v14H9.5z',
  info: 'M8 0a8 8 0 100 16A8 8 0 008 0zM7 3h2v2H7zm0 4h2v6H7z',
  up: 'M8 2l8 12H0z',
  steady: 'M2 0l12 8-12 8z',
  down: 'M8 14L0 2h16z',
} as const;

/** A filled shape that goes with a word. */
export function StatusShape({ shape }: { shape: Shape }) {
  return (
    <svg className="shape" viewBox="0 0 16 16" aria-hidden="true">
      <path fillRule="evenodd" d={paths[shape]} />
    </svg>
  );
}
