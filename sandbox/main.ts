import { SANDBOX_CREDENTIALS as signIn, startSandbox } from './start.ts';

const sandbox = await startSandbox({ procorePort: 4010, cmicPort: 4020 }).catch((error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE' ? 'Ports 4010 and 4020 must be free; is the sandbox running already?' : '';
  console.error(`The sandbox cannot start: ${error.message}\n${taken}`);
  process.exit(1);
});

console.log(`Two stand-in sources are running, with the story of Northgate Builders. Nothing is kept when they stop.

  Procore  ${sandbox.procoreUrl}
           company ${signIn.procoreCompanyId}, client id ${signIn.procoreClientId}, client secret ${signIn.procoreClientSecret}
           POST ${sandbox.procoreUrl}/oauth/token, then /rest/v1.0/... with the header Procore-Company-Id
  CMiC     ${sandbox.cmicApiUrl}
           companies ${signIn.cmicCompanyCode} and YY, user ${signIn.cmicUsername}, password ${signIn.cmicPassword} (Basic)

Both take these calls without sign-in, under /_sandbox:
  POST reset {"story":"default","seed":1}   or {"story":"large","seed":1,"projects":25,"commitments":200,"vendors":60,"jobCostRows":0}
  GET  state, state/COLLECTION              what the stand-in holds
  GET  requests, DELETE requests            the calls that it received
  GET  faults, PUT faults [{"effect":"dropAfter","method":"POST","path":"scmast","times":1}]
  GET  settings, PUT settings               rate limits and company options
CMiC alone, for what people do on its screens:
  POST post, void {"vendor":"DELTA","contract":"24-010-007"}
  POST post-pci, void-pci {"job":"24-020","pci":"INT-24002"}; post-voucher, void-voucher {"vendor":"ACME","invoice":"ACME-0625"}
  POST post-owner-change {"job":"24-010","change":"OCO-1"}; close-period, open-period {"period":"2026-03"}
  POST edit {"collection":"jbcontdet","match":{"JbcdContCode":"24-010","JbcdBillCode":"010"},"set":{"JbcdBillAmt":4200000}}
  POST job-costs {"rows":[{"job":"24-010","phase":"03-100","category":"L","amount":-410.25}]}, job-costs/remove {"vuuids":["..."]}
Procore alone, for the clicks of its ERP tool:
  POST erp/send, retrieve, accept, reject, refresh, import, unlink {"itemType":"work_order_contract","itemId":5501}

Ctrl-C stops both.`);

const stop = async (): Promise<void> => {
  await sandbox.close();
  process.exit(0);
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
