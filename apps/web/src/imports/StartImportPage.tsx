import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { isDemonstration } from '../app/page-facts.ts';
import { NotFound } from '../app/NotFound.tsx';
import { partnershipQuery } from '../partnerships/place.api.ts';
import { addressIn, usePlace } from '../partnerships/place.ts';
import { Banner } from '../ui/Banner.tsx';
import { Card } from '../ui/Card.tsx';
import { AnchorButton } from '../ui/LinkButton.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { downloadIcon } from '../ui/page-icons.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { BringFile } from './BringFile.tsx';
import { registerPath, registers, type Register } from './import-address.ts';
import { NoFileYet } from './NoFileYet.tsx';
import { PastImports } from './PastImports.tsx';
import { t } from './imports.strings.ts';
import './imports.css';

/** Where a spreadsheet of risks, actions or values comes in, and where the files are that came before. */
export function StartImportPage() {
  const { register } = useParams({ from: '/frame/w/$workspace/p/$code/import/$register' });
  const known = registers.find((each) => each === register);
  return known ? <StartImport register={known} /> : <NotFound />;
}

function StartImport({ register }: { register: Register }) {
  const place = usePlace();
  const query = useQuery(partnershipQuery(place.id));
  const template = `/api/v1/partnerships/${place.id}/imports/template?register=${register}`;
  return (
    <>
      <PageHeader
        title={t(`imports.title.${register}`)}
        within={[place.name]}
        kicker={t('imports.step', { step: 1 })}
        lead={t('imports.lead')}
        crumbs={[
          <Link key="register" to={registerPath(register)} params={addressIn(place)}>
            {t(`imports.register.${register}`)}
          </Link>,
        ]}
      />
      <div className="stack" data-gap="loose">
        <Loaded query={query} what={t('imports.file')} count={8}>
          {({ permissions }) =>
            permissions.may.includes('import.start') ? (
              <Card>
                <BringFile register={register} />
                <NoFileYet why={t('imports.templateWhy')} template={template}>
                  {isDemonstration() && register !== 'values' && (
                    <AnchorButton href={samples[register]} download icon={downloadIcon}>
                      {t(`imports.sample.${register}`)}
                    </AnchorButton>
                  )}
                </NoFileYet>
              </Card>
            ) : (
              <Banner kind="info">{t('imports.notYours')}</Banner>
            )
          }
        </Loaded>
        <PastImports />
      </div>
    </>
  );
}

const samples = { risks: '/api/v1/demo/samples/register.xlsx', actions: '/api/v1/demo/samples/actions.csv' } as const;
