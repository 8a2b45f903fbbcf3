import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { addBudgetLine, editBudgetLine } from '../budget-lines/change-budget-line.ts';
import { getBudgetLine, listBudgetLines } from '../budget-lines/read-budget-lines.ts';
import { enterExpenditure } from '../expenditures/enter-expenditure.ts';
import { exportExpenditures, getExpenditure, listExpenditures } from '../expenditures/read-expenditures.ts';
import { reverseExpenditure } from '../expenditures/reverse-expenditure.ts';
import { addFundingStream, editFundingStream } from '../funding-streams/change-funding-stream.ts';
import { getFundingStream, listFundingStreams } from '../funding-streams/read-funding-streams.ts';
import { setFundingReporting } from '../funding-streams/set-funding-reporting.ts';
import { mount } from '../kernel/mount.ts';
import { getMoney } from './get-money.ts';

export async function moneyRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'money', contract.money, { get: getMoney });
  mount(app, 'fundingStreams', contract.fundingStreams, {
    list: listFundingStreams,
    add: addFundingStream,
    get: getFundingStream,
    edit: editFundingStream,
    setReporting: setFundingReporting,
  });
  mount(app, 'budgetLines', contract.budgetLines, {
    list: listBudgetLines,
    add: addBudgetLine,
    get: getBudgetLine,
    edit: editBudgetLine,
  });
  mount(app, 'expenditures', contract.expenditures, {
    list: listExpenditures,
    export: exportExpenditures,
    enter: enterExpenditure,
    get: getExpenditure,
    reverse: reverseExpenditure,
  });
}
