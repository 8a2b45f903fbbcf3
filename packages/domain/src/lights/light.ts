import { z } from 'zod';

/** A traffic light. On screen a word and a shape always go with it. */
export const Light = z.enum(['green', 'amber', 'red']);
export type Light = z.output<typeof Light>;

/** How bad a light is: 3 for red, 2 for amber, 1 for green, 0 where there is none. */
export const severityOf = (light: Light | null): number => (light === null ? 0 : Light.options.indexOf(light) + 1);

/** The worst of several lights; green when there are none. */
export const worstOf = (lights: readonly Light[]): Light =>
  lights.reduce<Light>((worst, light) => (severityOf(light) > severityOf(worst) ? light : worst), 'green');
