package org.starling.ui.explorer;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.navigator.IDescriptionProvider;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.ui.Images;
import org.starling.ui.explorer.ProjectContents.DocumentNode;

/** Names from the documents, states of runs, and pictures. */
public class ExplorerLabelProvider extends LabelProvider implements IStyledLabelProvider, IDescriptionProvider {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
			.withZone(ZoneId.systemDefault());

	@Override
	public String getText(Object element) {
		return getStyledText(element).getString();
	}

	@Override
	public StyledString getStyledText(Object element) {
		if (element instanceof IProject project) {
			return project(project);
		}
		if (element instanceof CategoryNode node) {
			return category(node);
		}
		if (element instanceof MemberRange range) {
			return range(range);
		}
		if (element instanceof RunNode run) {
			return run(run);
		}
		return element instanceof IFile file ? file(file) : new StyledString(String.valueOf(element));
	}

	private static StyledString project(IProject project) {
		ProjectContents contents = project.isOpen() ? ProjectIndex.shared().contents(project) : null;
		StyledString text = new StyledString(contents == null ? project.getName() : contents.title());
		if (!project.isOpen()) {
			text.append(' ' + Messages.Label_closed, StyledString.QUALIFIER_STYLER);
		} else if (contents != null && contents.problem() != null) {
			text.append(' ' + Messages.Label_unreadable, StyledString.QUALIFIER_STYLER);
		}
		return text;
	}

	private static StyledString category(CategoryNode node) {
		StyledString text = new StyledString(node.category().label());
		ProjectContents contents = ProjectIndex.shared().contents(node.project());
		if (contents != null && contents.size(node.category()) > 0) {
			text.append(" " + contents.size(node.category()), StyledString.COUNTER_STYLER); //$NON-NLS-1$
		}
		return text;
	}

	private static StyledString range(MemberRange range) {
		List<?> members = range.in(ExplorerContentProvider.members(range.group()));
		StyledString text = new StyledString();
		if (!members.isEmpty()) {
			text.append(NLS.bind(Messages.Label_range, shortName(members.getFirst()), shortName(members.getLast())));
			text.append(" " + members.size(), StyledString.COUNTER_STYLER); //$NON-NLS-1$
		}
		return text;
	}

	/** What tells a member from its neighbours: the time of a run, else its name. */
	private static String shortName(Object member) {
		if (member instanceof RunNode run) {
			return time(run.run().started());
		}
		return member instanceof IFile file ? file(file).getString() : String.valueOf(member);
	}

	private static StyledString run(RunNode node) {
		RunRecord run = node.run();
		StyledString text = new StyledString(run.head().title().isBlank() ? run.head().input() : run.head().title());
		text.append("  " + time(run.started()), StyledString.QUALIFIER_STYLER); //$NON-NLS-1$
		if (run.status() != RunStatus.COMPLETE) {
			text.append(' ' + NLS.bind(Messages.Label_badge, RunStatusText.of(run.status())), StyledString.DECORATIONS_STYLER);
		}
		if (node.isStale()) {
			text.append(' ' + NLS.bind(Messages.Label_badge, Messages.Label_stale), StyledString.DECORATIONS_STYLER);
		}
		return text;
	}

	/** Local date and time of a run. */
	static String time(Instant instant) {
		return TIME.format(instant);
	}

	private static StyledString file(IFile file) {
		DocumentNode document = document(file);
		if (document == null) {
			return new StyledString(file.getName());
		}
		StyledString text = new StyledString(document.name());
		if (document.problem() != null) {
			text.append(' ' + Messages.Label_unreadable, StyledString.QUALIFIER_STYLER);
		}
		if (document.isStale()) {
			text.append(' ' + NLS.bind(Messages.Label_badge, Messages.Label_stale), StyledString.DECORATIONS_STYLER);
		}
		return text;
	}

	private static DocumentNode document(IFile file) {
		ProjectContents contents = ProjectIndex.shared().contents(file.getProject());
		return contents == null ? null : contents.document(file);
	}

	@Override
	public Image getImage(Object element) {
		if (element instanceof IProject project) {
			return Images.image(project.isOpen() ? Images.PROJECT : Images.PROJECT_CLOSED);
		}
		if (element instanceof CategoryNode node) {
			return Images.image(node.category().folderIcon());
		}
		if (element instanceof MemberRange range) {
			return Images.image(range.group().category().folderIcon());
		}
		if (element instanceof RunNode run) {
			return Images.image(RunStatusText.icon(run));
		}
		if (element instanceof IFile file && document(file) instanceof DocumentNode document && document.isStale()) {
			return Images.image(Images.SIMULATION_STALE);
		}
		Category category = element instanceof IFile file ? Category.ofExtension(file.getFileExtension()) : null;
		return Images.image(category == null ? Images.DATA : category.icon());
	}

	@Override
	public String getDescription(Object element) {
		if (element instanceof IProject project && project.getLocation() != null) {
			return project.getLocation().toOSString();
		}
		if (element instanceof RunNode node) {
			RunRecord run = node.run();
			String state = RunStatusText.of(run.status()) + (node.isStale() ? ". " + Messages.Label_staleExplained : ""); //$NON-NLS-1$ //$NON-NLS-2$
			return run.message().isBlank() ? state : state + ". " + run.message(); //$NON-NLS-1$
		}
		if (element instanceof IFile file) {
			DocumentNode document = document(file);
			if (document != null && document.isStale()) {
				return NLS.bind(Messages.Label_staleSimulation, String.join(", ", document.state().changed())); //$NON-NLS-1$
			}
			return document != null && document.problem() != null ? document.problem() : file.getFullPath().toString();
		}
		return element instanceof CategoryNode node ? node.category().label() : null;
	}
}
