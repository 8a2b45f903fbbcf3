/** Our own icons, drawn on a 20 by 20 grid with a 1.75 line: those of the frame, which everyone loads first; the others are in page-icons.ts. */
export const homeIcon = 'M3 9.2 10 3l7 6.2V16a1 1 0 0 1-1 1h-3.5v-5h-5v5H4a1 1 0 0 1-1-1z';
export const overviewIcon = 'M3.5 3.5h5.5v5.5H3.5zM11.5 3.5h5v3.5h-5zM11.5 9.5h5v7h-5zM3.5 11.5H9v5H3.5z';
export const actionIcon =
  'M4.5 3.5h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1zM6.8 10.2l2.2 2.2 4.3-4.8';
export const riskIcon = 'M10 3.2 17.5 16.5h-15zM10 8.2v3.6M10 14.2v.1';
export const outcomeIcon = 'M3.5 3.5v13h13M6 13c2.2 0 2.5-5.5 5-5.5 1.7 0 1.8 2 5.2-2.6M13 4.8h3.3v3.3';
export const meetingIcon =
  'M4 5h12a.8.8 0 0 1 .8.8v10a.8.8 0 0 1-.8.8H4a.8.8 0 0 1-.8-.8v-10A.8.8 0 0 1 4 5zM3.2 8.6h13.6M6.8 3.2v3.2M13.2 3.2v3.2';
export const reportIcon =
  'M5.5 2.8h6.2l3.6 3.6v10a.8.8 0 0 1-.8.8h-9a.8.8 0 0 1-.8-.8V3.6a.8.8 0 0 1 .8-.8zM11.5 3v3.6H15M7.4 10.2h5.2M7.4 13.2h3.6';
export const partnersIcon =
  'M7.2 9.2a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM2.4 16.4c.3-3 2.2-4.6 4.8-4.6s4.5 1.6 4.8 4.6M13 9a2.4 2.4 0 1 0-.9-4.6M14 11.9c2 .3 3.3 1.8 3.6 4.2';
export const decisionIcon =
  'M10 3.2v13.6M6 16.8h8M4 5.8h12M4 5.8l-2 5.2a2.1 2.1 0 0 0 4 0zM16 5.8l-2 5.2a2.1 2.1 0 0 0 4 0z';
export const agreementIcon =
  'M3 15.5c2.2 0 3-4.2 4.2-4.2 1.3 0 .6 3.2 2 3.2 1.2 0 1.3-1.7 2.5-1.7.9 0 1.1 1.2 2.3 1.2H17M12.6 3.4l2.2 2.2-5 5-2.7.5.5-2.7z';
export const healthIcon =
  'M10 16.6S3 12.4 3 7.7a3.7 3.7 0 0 1 7-1.7 3.7 3.7 0 0 1 7 1.7c0 4.7-7 8.9-7 8.9zM4 10h3.2l1.4-2.4 2 4.2L12 10h4';
export const stakeholdersIcon =
  'M10 11.6a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8zM4 6a1.7 1.7 0 1 0 0-3.4A1.7 1.7 0 0 0 4 6zM16 6a1.7 1.7 0 1 0 0-3.4A1.7 1.7 0 0 0 16 6zM4 17.4a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4zM16 17.4a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4zM5.3 5.4l3.3 2.9M14.7 5.4l-3.3 2.9M5.3 14.6l3.3-3.2M14.7 14.6l-3.3-3.2';
export const historyIcon = 'M3.4 10a6.6 6.6 0 1 0 2-4.7L3.4 7.2M3.4 3.6v3.6H7M10 6.4V10l2.6 1.7';
export const settingsIcon =
  'M3 6h7.5M14.5 6H17M3 14h2.5M9.5 14H17M12.5 8.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM7.5 16.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z';
export const searchIcon = 'M8.8 14.2a5.4 5.4 0 1 0 0-10.8 5.4 5.4 0 0 0 0 10.8zM12.8 12.8l4 4';
export const moneyIcon = 'M2.5 5.5h15v9h-15zM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM5 8v4M15 8v4';
export const planIcon = 'M3 5h8M6 10h9M9 15h8M3 3v14';
export const plusIcon = 'M10 4v12M4 10h12';
export const personIcon = 'M10 9.4a3.1 3.1 0 1 0 0-6.2 3.1 3.1 0 0 0 0 6.2zM3.8 16.8c.4-3.2 2.9-5 6.2-5s5.8 1.8 6.2 5';
export const checkIcon = 'M4 10.5l4 4 8-9';
export const moreIcon =
  'M3.95 10a.55.55 0 1 0 1.1 0 .55.55 0 1 0-1.1 0M9.45 10a.55.55 0 1 0 1.1 0 .55.55 0 1 0-1.1 0M14.95 10a.55.55 0 1 0 1.1 0 .55.55 0 1 0-1.1 0';
export const downIcon = 'M5 7.5l5 5 5-5';
export const nextIcon = 'M7.5 5l5 5-5 5';
export const keyboardIcon = 'M3 5.5h14v9H3zM6 8.5h.01M9 8.5h.01M12 8.5h.01M14.5 8.5h.01M6.5 11.7h7';
export const themeIcon = 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 3v14';
export const signOutIcon = 'M8 3.5H4.5a.8.8 0 0 0-.8.8v11.4a.8.8 0 0 0 .8.8H8M12.5 6.5 16 10l-3.5 3.5M7.5 10H16';
export const offlineIcon =
  'M3 3l14 14M6.2 11.2A5.4 5.4 0 0 1 9 10M3.5 8.2A9.5 9.5 0 0 1 6.6 6.2M10 6.2c2.5 0 4.8.8 6.5 2M13 10.8l.8.5M10 15v.1';
export const buildingIcon = 'M4 16.8V3.5h8v13.3M12 8h4v8.8M2.5 16.8h15M6.8 6.8h2.4M6.8 10h2.4M6.8 13.2h2.4';
export const spinnerIcon = 'M10 3a7 7 0 1 1-7 7';

/** An icon beside words: it has no name of its own. */
export function Icon({ path }: { path: string }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** The three-legged mark of Trivet. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" />
      <path
        d="M7 11.5h18M16 11.5v13M10.5 11.5l-3 13M21.5 11.5l3 13"
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx="16" cy="7" r="2" />
    </svg>
  );
}
