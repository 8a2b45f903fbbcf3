export const lights = ['red', 'amber', 'green'] as const;
export const states = ['worsening', 'flat', 'turning', 'turned', 'not_enough_data'] as const;
