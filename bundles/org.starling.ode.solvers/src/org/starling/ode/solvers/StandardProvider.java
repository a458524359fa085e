package org.starling.ode.solvers;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.ode.OdeSolver;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OptionDescriptor;

/** A provider of ours: what it says of itself is data, and unknown options are refused. Immutable. */
abstract class StandardProvider implements OdeSolverProvider {

	/** Version of our implementations, recorded with each run; raised whenever numbers change. */
	private static final String VERSION = "0.2.0";

	/** As the methods of {@link OdeSolverProvider} of the same name. */
	record Description(String id, String label, String kisaoId, String reference, Set<Capability> capabilities,
			List<OptionDescriptor> options) {
	}

	private final Description description;

	StandardProvider(Description description) {
		this.description = description;
	}

	/** @param options known ones alone */
	abstract OdeSolver solver(Map<String, String> options);

	@Override
	public final OdeSolver create(Map<String, String> options) {
		OptionDescriptor.rejectUnknown(options(), options);
		return solver(options);
	}

	@Override
	public final String id() {
		return description.id();
	}

	@Override
	public final String label() {
		return description.label();
	}

	@Override
	public final String kisaoId() {
		return description.kisaoId();
	}

	@Override
	public final String reference() {
		return description.reference();
	}

	@Override
	public final String version() {
		return VERSION;
	}

	@Override
	public final Set<Capability> capabilities() {
		return description.capabilities();
	}

	@Override
	public final List<OptionDescriptor> options() {
		return description.options();
	}
}
