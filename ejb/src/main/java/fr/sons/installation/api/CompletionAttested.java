package fr.sons.installation.api;

import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;

/** News: the vendor attested that the service is complete; the client may verify. */
public record CompletionAttested(Caller by, CaseRef ref, InstallationView installation) {}
