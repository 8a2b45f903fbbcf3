import { strings } from '../lib/strings.ts';

export const t = strings({
  'papers.of': 'Papers of {title}',
  'papers.by': 'brought by {name}',
  'papers.take': 'Take away {name}',
  'papers.withdraw': 'Withdraw',
  'papers.withdrawOf': 'Withdraw {name}',
  'papers.withdrawAsk': 'Withdraw {name}?',
  'papers.withdrawWhy': 'The file is gone for good. The history keeps that it was there.',
  'papers.withdrawn': 'Paper withdrawn',
  'papers.title': 'Bring a paper',
  'papers.file': 'Which file?',
  'papers.hint': 'PDF, Word, Excel, PowerPoint or a picture, 20 MB at most',
  'papers.save': 'Bring it',
  'papers.missing': 'Choose a file',
  'papers.tooLarge': 'This file is over 20 MB. Make it smaller, or give a link to it',
  'papers.wrongType': 'Choose a PDF, Word, Excel or PowerPoint file, or a picture',
  'papers.brought': 'Paper brought',
  'papers.failed': 'We could not do this. Nothing has changed. Try again',
});
