package org.starling.runtime.tests.broken;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.starling.ode.OdeSolver;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OptionDescriptor;

/** What a plug-in author may do to us. */
public class ThrowsInConstructor implements OdeSolverProvider {

	/** How often somebody tried. */
	public static final AtomicInteger ATTEMPTS = new AtomicInteger();

	public ThrowsInConstructor() {
		ATTEMPTS.incrementAndGet();
		throw new IllegalStateException("the licence server does not answer");
	}

	@Override
	public String id() {
		return "throws-in-constructor";
	}

	@Override
	public String label() {
		return "";
	}

	@Override
	public String kisaoId() {
		return "";
	}

	@Override
	public String reference() {
		return "";
	}

	@Override
	public String version() {
		return "";
	}

	@Override
	public Set<Capability> capabilities() {
		return Set.of();
	}

	@Override
	public List<OptionDescriptor> options() {
		return List.of();
	}

	@Override
	public OdeSolver create(Map<String, String> options) {
		throw new UnsupportedOperationException();
	}
}
