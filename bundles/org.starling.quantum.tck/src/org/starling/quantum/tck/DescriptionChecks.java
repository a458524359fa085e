package org.starling.quantum.tck;

import java.util.List;

import org.starling.quantum.provider.EnergyMonitor;
import org.starling.quantum.provider.EnergyOutcome;
import org.starling.quantum.provider.EnergyProvider;
import org.starling.quantum.qcschema.Driver;
import org.starling.sdk.contract.Expect;

/** How a provider describes itself. */
final class DescriptionChecks extends CheckGroup {

	private final EnergyProvider provider;

	DescriptionChecks(Subject subject) {
		super(subject);
		provider = subject.provider();
		add("id is lower-case words joined by hyphens", () -> Expect.id(provider.id(), provider.id()));
		add("name, description and version are given", this::texts);
		add("it calculates energies, and says by which methods and basis sets", this::lists);
		if (provider.unavailable().isPresent()) {
			add("a missing program is said and fails", this::missing);
		}
	}

	private void texts() {
		Expect.text(provider.name(), "name", "It is what a person sees in the list of providers.");
		Expect.text(provider.description(), "description", "Say what the program or model is, and name its paper.");
		Expect.text(provider.version(), "version", "It is part of what an energy means.");
	}

	private void lists() {
		Expect.that(provider.drivers() != null && provider.drivers().contains(Driver.ENERGY), "drivers() must contain ENERGY", provider.drivers(), "");
		Expect.that(provider.drivers().equals(provider.drivers()), "The drivers must be the same at each call", provider.drivers(),
				"Return a constant set.");
		Expect.that(provider.methods() != null && !provider.methods().isEmpty(), "There must be a method", provider.methods(), "The usual one is first.");
		Expect.that(provider.bases() != null, "bases() must not be null", null, "Return List.of() when the methods take none.");
		for (List<String> names : List.of(provider.methods(), provider.bases())) {
			Expect.that(names.stream().distinct().count() == names.size() && names.stream().noneMatch(String::isBlank),
					"Methods and basis sets must be named, each once", names, "");
		}
	}

	private void missing() {
		Expect.text(provider.unavailable().orElse(""), "reason of unavailable()", "Say where the program was looked for and what to set.");
		EnergyOutcome outcome = provider.run(subject().problem(Molecules.HYDROGEN, Driver.ENERGY), EnergyMonitor.NONE);
		Expect.that(outcome.status() == EnergyOutcome.Status.FAILED || outcome.status() == EnergyOutcome.Status.REFUSED,
				"Without its program a provider must fail", outcome.status() + ": " + outcome.message(), "");
	}
}
