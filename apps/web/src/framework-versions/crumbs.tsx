import { Link } from '@tanstack/react-router';
import { t as outcomes } from '../outcomes/outcomes.strings.ts';
import { t } from './framework-versions.strings.ts';

/** The way back to the outcomes of the workspace. */
export const OutcomesCrumb = ({ workspace }: { workspace: string }) => (
  <Link to="/w/$workspace/outcomes" params={{ workspace }}>
    {outcomes('framework.title')}
  </Link>
);

/** The way back to all their versions. */
export const VersionsCrumb = ({ workspace }: { workspace: string }) => (
  <Link to="/w/$workspace/outcomes/versions" params={{ workspace }}>
    {t('frameworkVersions.title')}
  </Link>
);
