import { useLocation } from '@tanstack/react-router';

/** What stands behind the `#` of a link in an email: browsers send it to no server, so it is in nobody’s log. */
export const useSecret = () => useLocation().hash;

/** Whether it can be one of ours at all: 32 bytes in base64url. */
export const isSecret = (secret: string) => /^[\w-]{43}$/.test(secret);
