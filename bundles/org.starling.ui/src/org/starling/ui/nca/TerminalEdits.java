package org.starling.ui.nca;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.osgi.util.NLS;
import org.starling.model.store.Documents;
import org.starling.model.study.Decision;
import org.starling.model.study.NcaSettings;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage;
import org.starling.model.study.TerminalChoice;
import org.starling.nca.table.ChosenPoints;
import org.starling.star.study.StudyDecisions;
import org.starling.tables.NumberText;
import org.starling.ui.emf.EditContext;

/**
 * Changes which points the terminal regressions take: each change is one undoable command that holds the choice and the line of the audit
 * trail about it. Until the study is saved a profile has one such line, which follows further changes; what was saved is never rewritten.
 * The texts of the trail stand in the file and are not translated. UI thread only.
 */
final class TerminalEdits {

	private static final String COLUMN = "lambda-z"; //$NON-NLS-1$
	private static final String POINTS = "terminal points of "; //$NON-NLS-1$
	private static final String RULE = "by the rule"; //$NON-NLS-1$
	private static final String NONE = "no terminal regression"; //$NON-NLS-1$

	private final EditContext context;
	private final Supplier<Study> study;
	/** Lines of the trail that were made since the study was saved. */
	private final Map<ProfileKey, Decision> fresh = new HashMap<>();

	TerminalEdits(EditContext context, Supplier<Study> study) {
		this.context = context;
		this.study = study;
	}

	/** To be called when the study is as it is in its file. */
	void saved() {
		fresh.clear();
	}

	/** Times chosen for a profile, ascending; null when the rule decides. */
	double[] chosen(ProfileKey profile) {
		TerminalChoice choice = choice(profile);
		return choice == null ? null : times(choice);
	}

	private static double[] times(TerminalChoice choice) {
		return choice.getTimes().stream().mapToDouble(Double::doubleValue).sorted().toArray();
	}

	private TerminalChoice choice(ProfileKey profile) {
		NcaSettings settings = study.get().getNca();
		return settings == null ? null
				: settings.getTerminalChoices().stream().filter(c -> ProfileKey.of(c).equals(profile)).reduce((a, b) -> b).orElse(null);
	}

	int count() {
		return study.get().getNca() == null ? 0 : study.get().getNca().getTerminalChoices().size();
	}

	/** All choices as the analysis obeys them. */
	ChosenPoints all() {
		Map<List<String>, double[]> all = new HashMap<>();
		if (study.get().getNca() != null) {
			study.get().getNca().getTerminalChoices().forEach(c -> all.put(ProfileKey.of(c).keys(), times(c)));
		}
		return new ChosenPoints(all);
	}

	/**
	 * @param times  of the points; none: no terminal regression; null: by the rule
	 * @param reason why; may be blank
	 */
	void choose(ProfileKey profile, double[] times, String label, String reason) {
		CompoundCommand command = new CompoundCommand(label);
		add(command, profile, times, reason);
		context.execute(label, command);
	}

	/** All profiles by the rule again, as one command. */
	void releaseAll(String label, String reason) {
		CompoundCommand command = new CompoundCommand(label);
		Set<ProfileKey> profiles = study.get().getNca().getTerminalChoices().stream().map(ProfileKey::of)
				.collect(Collectors.toCollection(LinkedHashSet::new));
		profiles.forEach(p -> add(command, p, null, reason));
		context.execute(label, command);
	}

	private void add(CompoundCommand command, ProfileKey profile, double[] times, String reason) {
		EditingDomain domain = context.domain();
		TerminalChoice before = choice(profile);
		String former = before == null ? RULE : text(times(before));
		if (times == null) {
			command.append(RemoveCommand.create(domain, before));
		} else if (before != null) {
			command.append(SetCommand.create(domain, before, StudyPackage.Literals.TERMINAL_CHOICE__TIMES,
					Arrays.stream(times).boxed().toList()));
		} else {
			TerminalChoice choice = Documents.create(TerminalChoice.class, StudyPackage.Literals.TERMINAL_CHOICE);
			profile.write(choice);
			Arrays.stream(times).forEach(choice.getTimes()::add);
			NcaSettings settings = study.get().getNca();
			if (settings == null) {
				settings = Documents.create(NcaSettings.class, StudyPackage.Literals.NCA_SETTINGS);
				settings.getTerminalChoices().add(choice);
				command.append(SetCommand.create(domain, study.get(), StudyPackage.Literals.STUDY__NCA, settings));
			} else {
				command.append(AddCommand.create(domain, settings, StudyPackage.Literals.NCA_SETTINGS__TERMINAL_CHOICES, choice));
			}
		}
		decide(command, profile, former, times == null ? RULE : text(times), reason);
	}

	private void decide(CompoundCommand command, ProfileKey profile, String former, String now, String reason) {
		EditingDomain domain = context.domain();
		Decision own = unsaved(profile);
		String why = reason.isBlank() ? null : reason.strip();
		if (own == null) {
			command.append(AddCommand.create(domain, study.get(), StudyPackage.Literals.STUDY__DECISIONS, decision(profile, now, why, former)));
		} else if (now.equals(own.getOriginal())) {
			command.append(RemoveCommand.create(domain, own)); // back where it was when the study was saved
		} else {
			command.append(SetCommand.create(domain, own, StudyPackage.Literals.DECISION__WHAT, what(profile, now)));
			if (!Objects.equals(why, own.getWhy())) {
				command.append(SetCommand.create(domain, own, StudyPackage.Literals.DECISION__WHY, why));
			}
		}
	}

	private Decision decision(ProfileKey profile, String now, String why, String former) {
		Decision decision = StudyDecisions.of(System.getProperty("user.name"), what(profile, now), why, Clock.systemUTC()); //$NON-NLS-1$
		decision.setColumn(COLUMN);
		decision.setOriginal(former);
		fresh.put(profile, decision);
		return decision;
	}

	private static String what(ProfileKey profile, String now) {
		return POINTS + profile.title() + ": " + now; //$NON-NLS-1$
	}

	private static String text(double[] times) {
		return times.length == 0 ? NONE : Arrays.stream(times).mapToObj(NumberText::format).collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	/** The line made since the study was saved, when it hasn't been undone. */
	private Decision unsaved(ProfileKey profile) {
		Decision own = fresh.get(profile);
		return own == null || own.eContainer() != study.get() ? null : own;
	}

	private Decision last(ProfileKey profile) {
		String start = POINTS + profile.title() + ": "; //$NON-NLS-1$
		return study.get().getDecisions().stream()
				.filter(d -> COLUMN.equals(d.getColumn()) && d.getWhat() != null && d.getWhat().startsWith(start)).reduce((a, b) -> b).orElse(null);
	}

	/** Why the points of a profile were chosen; empty when no reason was given or nothing was chosen. */
	String reason(ProfileKey profile) {
		Decision decision = choice(profile) == null ? null : last(profile);
		return decision == null || decision.getWhy() == null ? "" : decision.getWhy(); //$NON-NLS-1$
	}

	/** Whether points were chosen and nobody said why. */
	boolean lacksReason(ProfileKey profile) {
		return choice(profile) != null && reason(profile).isBlank();
	}

	/** Number of choices that nobody has given a reason for. */
	long unexplained() {
		NcaSettings settings = study.get().getNca();
		return settings == null ? 0 : settings.getTerminalChoices().stream().map(ProfileKey::of).distinct().filter(this::lacksReason).count();
	}

	/** Reasons that were given in this study, the last first. */
	List<String> reasons() {
		return study.get().getDecisions().reversed().stream()
				.filter(d -> COLUMN.equals(d.getColumn()) && d.getWhy() != null && !d.getWhy().isBlank()).map(Decision::getWhy).distinct().toList();
	}

	/** Gives the reason of a choice that was made; nothing when there is none, or it has that reason. */
	void explain(ProfileKey profile, String reason) {
		TerminalChoice choice = choice(profile);
		if (choice == null || reason.strip().equals(reason(profile))) {
			return;
		}
		String label = NLS.bind(Messages.Command_reason, profile.title());
		Decision own = unsaved(profile);
		String why = reason.isBlank() ? null : reason.strip();
		context.execute(label, own != null
				? SetCommand.create(context.domain(), own, StudyPackage.Literals.DECISION__WHY, why)
				: AddCommand.create(context.domain(), study.get(), StudyPackage.Literals.STUDY__DECISIONS,
						decision(profile, text(times(choice)), why, text(times(choice)))));
	}
}
