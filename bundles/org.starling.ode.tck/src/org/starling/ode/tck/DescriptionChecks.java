package org.starling.ode.tck;

import java.util.regex.Pattern;

import org.starling.ode.OdeSolverProvider;
import org.starling.sdk.contract.Expect;

/** How a provider describes itself. */
final class DescriptionChecks extends CheckGroup {

	private static final Pattern KISAO = Pattern.compile("(KISAO:\\d{7})?");

	DescriptionChecks(OdeSolverProvider provider) {
		super(provider);
		add("id is lower-case words joined by hyphens", this::id);
		add("label, reference and version are given", this::texts);
		add("KiSAO id is well formed or empty", this::kisao);
		add("capabilities are given and stay the same", this::capabilities);
	}

	private void id() {
		Expect.id(provider().id(), provider().id());
	}

	private void texts() {
		Expect.text(provider().label(), "label", "It is what a person sees in the list of solvers.");
		Expect.text(provider().reference(), "reference", "Name the paper or the library that the algorithm follows.");
		Expect.text(provider().version(), "version", "It is recorded with each run, so that numbers can be traced.");
	}

	private void kisao() {
		String kisao = provider().kisaoId();
		Expect.that(kisao != null && KISAO.matcher(kisao).matches(),
				"The KiSAO id must look like KISAO:0000033 or be empty", kisao,
				"Look the algorithm up in the Kinetic Simulation Algorithm Ontology; return \"\" when it has no term.");
	}

	private void capabilities() {
		Expect.that(provider().capabilities() != null, "capabilities() must not be null", null,
				"Return Set.of() when there are none.");
		Expect.that(provider().capabilities().equals(provider().capabilities()), "The capabilities must be the same at each call",
				provider().capabilities(), "Return a constant set.");
	}
}
