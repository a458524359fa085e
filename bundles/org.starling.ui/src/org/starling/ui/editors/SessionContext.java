package org.starling.ui.editors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.starling.ui.emf.EditContext;
import org.starling.ui.emf.Pending;
import org.starling.ui.emf.Problem;
import org.starling.ui.emf.ValueAccess;

/** Joins fields and tables of an editor to its session, its messages, its dirty star and its selection. */
final class SessionContext implements EditContext {

	private final DocumentSession session;
	private final Runnable dirtyChanged;
	private final Consumer<List<?>> selection;
	private final Consumer<String> status;
	private final Set<Pending> pending = new LinkedHashSet<>();
	private List<Problem> problems = List.of();

	SessionContext(DocumentSession session, Runnable dirtyChanged, Consumer<List<?>> selection,
			Consumer<String> status) {
		this.session = session;
		this.dirtyChanged = dirtyChanged;
		this.selection = selection;
		this.status = status;
	}

	@Override
	public EditingDomain domain() {
		return session.getEditingDomain();
	}

	@Override
	public void execute(String label, Command command) {
		status.accept(null);
		session.execute(label, command);
	}

	@Override
	public List<Problem> problems(EObject owner, ValueAccess access) {
		return problems.stream().filter(p -> p.feature() != null && access.concerns(owner, p.object(), p.feature()))
				.sorted(Comparator.comparing(Problem::severity)).toList();
	}

	List<Problem> problems() {
		return problems;
	}

	void problems(List<Problem> found) {
		problems = List.copyOf(found);
	}

	@Override
	public void pending(Pending control, boolean isPending) {
		if (isPending ? pending.add(control) : pending.remove(control)) {
			dirtyChanged.run();
		}
	}

	boolean hasPending() {
		return !pending.isEmpty();
	}

	/** Writes every typed text that is valid to the model. */
	void commitPending() {
		new ArrayList<>(pending).forEach(Pending::commit);
	}

	/** Drops every typed text; true when there was one. */
	boolean cancelPending() {
		boolean had = hasPending();
		new ArrayList<>(pending).forEach(Pending::cancel);
		return had;
	}

	@Override
	public void report(String message) {
		status.accept(message);
	}

	@Override
	public void select(List<?> objects) {
		selection.accept(objects);
	}
}
