package org.starling.ode.tck;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OptionDescriptor;
import org.starling.sdk.contract.Expect;

/** Options declared as data, and what {@code create} does with them. */
final class OptionChecks extends CheckGroup {

	OptionChecks(OdeSolverProvider provider) {
		super(provider);
		add("options have unique plain ids, a label and a help text", this::declared);
		add("a solver is made without options and with every default", this::defaults);
		add("every choice of an option makes a solver that solves", this::choices);
		add("an unknown option is refused", this::unknown);
		add("a value out of range is refused", this::outOfRange);
	}

	private void declared() {
		Set<String> ids = new HashSet<>();
		for (OptionDescriptor option : provider().options()) {
			Expect.that(Expect.ID.matcher(option.id()).matches(),
					"An option's id must be lower-case words joined by hyphens", option.id(), "It is stored in project files.");
			Expect.that(ids.add(option.id()), "Option ids must be unique", option.id(), "");
			Expect.that(!option.label().isBlank() && !option.help().isBlank(),
					"Option '" + option.id() + "' needs a label and a help text", option,
					"The dialog is made from them: say what it does and when to change it.");
		}
	}

	private void defaults() {
		Expect.that(provider().create(Map.of()) != null, "create must return a solver for an empty map", null, "");
		Map<String, String> all = new HashMap<>();
		provider().options().forEach(o -> all.put(o.id(), o.defaultValue()));
		Map<String, String> before = Map.copyOf(all);
		Solved.success(provider().create(all).solve(TestProblems.decay(1), TIGHT));
		Expect.that(all.equals(before), "create must not change the map of options", all, "Copy what you need.");
	}

	private void choices() {
		for (OptionDescriptor option : provider().options()) {
			for (String choice : option.choices()) {
				Solved.success(provider().create(Map.of(option.id(), choice)).solve(TestProblems.decay(1), TIGHT));
			}
		}
	}

	private void unknown() {
		Expect.illegalArgument(() -> provider().create(Map.of("no-such-option", "1")), "create must refuse an unknown option",
				"Call OptionDescriptor.rejectUnknown(options(), options) first: a misspelt option must not pass in silence.");
	}

	private void outOfRange() {
		for (OptionDescriptor option : provider().options()) {
			Expect.illegalArgument(() -> provider().create(Map.of(option.id(), "no value of any type")),
					"create must refuse the text 'no value of any type' for option '" + option.id() + "'",
					"Read values with OptionDescriptor.valueIn(options), which checks them.");
			if (option.type() == OptionDescriptor.Type.REAL && Double.isFinite(option.maximum())) {
				Expect.illegalArgument(
						() -> provider().create(Map.of(option.id(), Double.toString(Math.nextUp(option.maximum())))),
						"create must refuse a value above the maximum of option '" + option.id() + "'",
						"Read values with OptionDescriptor.valueIn(options), which checks them.");
			}
		}
	}
}
