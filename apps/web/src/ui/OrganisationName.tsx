type Props = { name: string; shortName: string };

/** An organisation in a column as people say it; its whole name is read out, and shown when pointed at. */
export function OrganisationName({ name, shortName }: Props) {
  if (name === shortName) return <small className="muted block">{name}</small>;
  return (
    <small className="muted block" title={name}>
      <span aria-hidden="true">{shortName}</span>
      <span className="visually-hidden">{name}</span>
    </small>
  );
}
