import { Alert } from '@mantine/core';

export interface FormProblemProps {
  problem: {
    title: string;
    detail: string;
    status: number;
    errors: readonly unknown[];
    requestId?: string | undefined;
  };
}

/** Why a form was refused as a whole; fields that were refused carry their own reason. What was typed is kept. */
export function FormProblem({ problem }: FormProblemProps) {
  // The reference helps where the server is at fault; for a refusal the reason is enough.
  const isFault = problem.status === 0 || problem.status >= 500;
  return (
    <Alert color="red" role="alert" title={problem.title}>
      {problem.detail !== problem.title && <p style={{ margin: 0 }}>{problem.detail}</p>}
      <p style={{ margin: 0 }}>Nothing was changed; what you entered is still here.</p>
      {isFault && problem.requestId && <p style={{ margin: '8px 0 0' }}>Reference: {problem.requestId}</p>}
    </Alert>
  );
}
