package org.starling.quantization.ui.run;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.osgi.util.NLS;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.model.bioanalysis.BioanalysisPackage.Literals;
import org.starling.model.bioanalysis.IntegrationLimits;
import org.starling.model.bioanalysis.Transition;
import org.starling.model.store.Documents;
import org.starling.ui.emf.EditContext;

/** Sets limits of peaks by hand and gives them back to the detector: each change is one undoable command. UI thread. */
final class IntegrationEdits {

	/** Limits are kept to this fraction of a minute, 0.6 ms: no detector's points are closer. */
	private static final double STEP = 1e5;

	private final EditContext context;
	private final Supplier<AnalyticalRun> run;

	IntegrationEdits(EditContext context, Supplier<AnalyticalRun> run) {
		this.context = context;
		this.run = run;
	}

	/** What a person has set for an injection and transition, or null. The engine takes the last that fits, so does this. */
	IntegrationLimits find(String injection, Transition transition) {
		IntegrationLimits found = null;
		for (IntegrationLimits limits : run.get().getLimits()) {
			boolean here = injection.equals(limits.getInjection()) && limits.getTransition() != null && transition != null
					&& Math.abs(limits.getTransition().getPrecursorMz() - transition.getPrecursorMz()) <= transition.getToleranceMz()
					&& Math.abs(limits.getTransition().getProductMz() - transition.getProductMz()) <= transition.getToleranceMz();
			found = here ? limits : found;
		}
		return found;
	}

	/**
	 * Sets limits.
	 *
	 * @param start minutes
	 * @param end   minutes, behind the start
	 * @param note  why; may be blank
	 */
	void set(String injection, Transition transition, double start, double end, String note) {
		EditingDomain domain = context.domain();
		String label = NLS.bind(Messages.Command_limits, injection);
		IntegrationLimits before = find(injection, transition);
		IntegrationLimits limits = before != null ? before : Documents.create(IntegrationLimits.class, Literals.INTEGRATION_LIMITS);
		CompoundCommand command = new CompoundCommand(label);
		if (before == null) {
			limits.setInjection(injection);
			limits.setTransition(transition);
			limits.setStart(rounded(start));
			limits.setEnd(rounded(end));
			sign(limits, note);
			command.append(AddCommand.create(domain, run.get(), Literals.ANALYTICAL_RUN__LIMITS, limits));
		} else {
			IntegrationLimits signed = Documents.create(IntegrationLimits.class, Literals.INTEGRATION_LIMITS);
			sign(signed, note.isBlank() ? before.getNote() : note);
			set(command, before, Literals.INTEGRATION_LIMITS__START, rounded(start));
			set(command, before, Literals.INTEGRATION_LIMITS__END, rounded(end));
			set(command, before, Literals.INTEGRATION_LIMITS__AUTHOR, signed.getAuthor());
			set(command, before, Literals.INTEGRATION_LIMITS__DATE, signed.getDate());
			set(command, before, Literals.INTEGRATION_LIMITS__NOTE, signed.getNote());
		}
		context.execute(label, command);
	}

	private void set(CompoundCommand command, IntegrationLimits limits, EStructuralFeature feature, Object value) {
		command.append(SetCommand.create(context.domain(), limits, feature, value == null ? SetCommand.UNSET_VALUE : value));
	}

	private static double rounded(double minutes) {
		return Math.round(minutes * STEP) / STEP;
	}

	private static void sign(IntegrationLimits limits, String note) {
		limits.setAuthor(System.getProperty("user.name")); //$NON-NLS-1$
		limits.setDate(Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS).toString());
		limits.setNote(note == null || note.isBlank() ? null : note.strip());
	}

	/** Lets the detector find the peak again. */
	void release(String injection, Transition transition) {
		IntegrationLimits limits = find(injection, transition);
		if (limits != null) {
			context.execute(NLS.bind(Messages.Command_release, injection), RemoveCommand.create(context.domain(), limits));
		}
	}

	/** Says why limits were set; nothing when none were, or it says so already. */
	void explain(String injection, Transition transition, String note) {
		IntegrationLimits limits = find(injection, transition);
		String why = note.isBlank() ? null : note.strip();
		if (limits != null && !java.util.Objects.equals(why, limits.getNote())) {
			context.execute(NLS.bind(Messages.Command_explain, injection), SetCommand.create(context.domain(), limits,
					Literals.INTEGRATION_LIMITS__NOTE, why == null ? SetCommand.UNSET_VALUE : why));
		}
	}
}
