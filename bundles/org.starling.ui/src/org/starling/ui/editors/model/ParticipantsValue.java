package org.starling.ui.editors.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.osgi.util.NLS;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.ParticipantRole;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Species;
import org.starling.model.store.Documents;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueAccess;
import org.starling.ui.emf.ValueFormat;

/**
 * The participants of a reaction as chemists write them: {@code A + 2 B -> C}, {@code <->} when it is reversible, modifiers
 * behind a bar: {@code S -> P | E}. An empty side means nothing ({@code -> X} is a source).
 */
final class ParticipantsValue implements ValueAccess {

	private static final Pattern TERM = Pattern.compile("(?:(\\d+\\.?\\d*(?:[eE][+-]?\\d+)?|\\.\\d+)\\s*\\*?\\s*)?([A-Za-z_]\\w*)"); //$NON-NLS-1$
	private static final Pattern ARROW = Pattern.compile("<->|<=>|\u21cc|\u21c4|->|=>|\u2192"); //$NON-NLS-1$
	private static final String NOTHING = "\u2205"; //$NON-NLS-1$

	/** One species with its number and side; equal ones are the same participant. */
	private record Term(Species species, double stoichiometry, ParticipantRole role) {
	}

	private record Equation(List<Term> terms, boolean reversible) {
	}

	private final String label;

	ParticipantsValue(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public ValueFormat format() {
		return Formats.text();
	}

	@Override
	public String text(EObject owner) {
		Reaction reaction = (Reaction) owner;
		String equation = side(reaction, ParticipantRole.REACTANT) + (reaction.isReversible() ? " <-> " : " -> ") //$NON-NLS-1$ //$NON-NLS-2$
				+ side(reaction, ParticipantRole.PRODUCT);
		String modifiers = reaction.getParticipants().stream().filter(p -> p.getRole() == ParticipantRole.MODIFIER)
				.map(p -> symbol(p.getSpecies())).collect(Collectors.joining(", ")); //$NON-NLS-1$
		return (modifiers.isEmpty() ? equation : equation + " | " + modifiers).strip(); //$NON-NLS-1$
	}

	private static String side(Reaction reaction, ParticipantRole role) {
		return reaction.getParticipants().stream().filter(p -> p.getRole() == role)
				.map(p -> p.getStoichiometry() == 1 ? symbol(p.getSpecies())
						: Formats.number().format(p.getStoichiometry()) + ' ' + symbol(p.getSpecies()))
				.collect(Collectors.joining(" + ")); //$NON-NLS-1$
	}

	private static String symbol(Species species) {
		return species == null ? "?" : Objects.toString(species.getSymbol(), "?"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public Command change(EditingDomain domain, EObject owner, String text) throws InvalidValueException {
		Reaction reaction = (Reaction) owner;
		if (text.strip().equals(text(reaction))) {
			return null;
		}
		Equation equation = parse(reaction, text);
		CompoundCommand commands = new CompoundCommand();
		List<Participant> left = new ArrayList<>(reaction.getParticipants());
		for (Term term : equation.terms) {
			Participant kept = left.stream().filter(p -> p.getSpecies() == term.species && p.getRole() == term.role)
					.findFirst().orElse(null);
			if (kept == null) {
				commands.append(AddCommand.create(domain, reaction, PkmodelPackage.Literals.REACTION__PARTICIPANTS, participant(term)));
			} else {
				left.remove(kept);
				if (kept.getStoichiometry() != term.stoichiometry) {
					commands.append(SetCommand.create(domain, kept, PkmodelPackage.Literals.PARTICIPANT__STOICHIOMETRY,
							term.stoichiometry));
				}
			}
		}
		if (!left.isEmpty()) {
			commands.append(RemoveCommand.create(domain, reaction, PkmodelPackage.Literals.REACTION__PARTICIPANTS, left));
		}
		if (equation.reversible != reaction.isReversible()) {
			commands.append(SetCommand.create(domain, reaction, PkmodelPackage.Literals.REACTION__REVERSIBLE, equation.reversible));
		}
		return commands.isEmpty() ? null : commands;
	}

	private static Participant participant(Term term) {
		Participant participant = Documents.create(Participant.class, PkmodelPackage.Literals.PARTICIPANT);
		participant.setSpecies(term.species);
		participant.setRole(term.role);
		participant.setStoichiometry(term.stoichiometry);
		return participant;
	}

	private static Equation parse(Reaction reaction, String text) throws InvalidValueException {
		String[] parts = text.split("\\|", 2); //$NON-NLS-1$
		Matcher arrow = ARROW.matcher(parts[0]);
		if (!arrow.find()) {
			throw new InvalidValueException(Messages.Reaction_noArrow);
		}
		List<Term> terms = new ArrayList<>();
		side(reaction, parts[0].substring(0, arrow.start()), "\\+", ParticipantRole.REACTANT, terms); //$NON-NLS-1$
		side(reaction, parts[0].substring(arrow.end()), "\\+", ParticipantRole.PRODUCT, terms); //$NON-NLS-1$
		if (parts.length > 1) {
			side(reaction, parts[1], "[,+]", ParticipantRole.MODIFIER, terms); //$NON-NLS-1$
		}
		boolean reversible = !List.of("->", "=>", "\u2192").contains(arrow.group()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return new Equation(terms, reversible);
	}

	private static void side(Reaction reaction, String text, String separator, ParticipantRole role, List<Term> terms)
			throws InvalidValueException {
		if (text.isBlank() || text.strip().equals(NOTHING)) {
			return;
		}
		for (String part : text.split(separator, -1)) {
			Matcher term = TERM.matcher(part.strip());
			if (!term.matches()) {
				throw new InvalidValueException(NLS.bind(Messages.Reaction_noTerm, part.strip()));
			}
			double number = term.group(1) == null ? 1 : Double.parseDouble(term.group(1));
			Species species = species(reaction, term.group(2));
			if (terms.stream().anyMatch(t -> t.species == species && t.role == role)) {
				throw new InvalidValueException(NLS.bind(Messages.Reaction_twice, term.group(2)));
			}
			terms.add(new Term(species, number, role));
		}
	}

	private static Species species(Reaction reaction, String symbol) throws InvalidValueException {
		List<Species> all = EcoreUtil.getRootContainer(reaction) instanceof Model model ? model.getSpecies() : List.of();
		for (Species species : all) {
			if (symbol.equals(species.getSymbol())) {
				return species;
			}
		}
		throw new InvalidValueException(NLS.bind(Messages.Reaction_noSpecies, symbol,
				all.stream().map(Species::getSymbol).collect(Collectors.joining(", ")))); //$NON-NLS-1$
	}

	@Override
	public boolean concerns(EObject owner, EObject object, EStructuralFeature feature) {
		return owner == object && (feature == PkmodelPackage.Literals.REACTION__PARTICIPANTS
				|| feature == PkmodelPackage.Literals.REACTION__REVERSIBLE)
				|| object instanceof Participant && object.eContainer() == owner;
	}
}
