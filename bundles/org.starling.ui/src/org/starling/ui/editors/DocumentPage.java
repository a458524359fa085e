package org.starling.ui.editors;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.action.ContributionManager;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.FormColors;
import org.eclipse.ui.forms.IFormColors;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.IMessage;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.events.IExpansionListener;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.menus.IMenuService;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.Images;
import org.starling.ui.editors.fields.FieldGrid;
import org.starling.ui.emf.EditContext;
import org.starling.ui.emf.ObjectLabels;
import org.starling.ui.emf.Problem;
import org.starling.ui.tables.ObjectTable;
import org.starling.ui.tables.TableSpec;

/** A page of a document editor: sections of fields and tables that follow the model. UI thread only. */
public abstract class DocumentPage extends FormPage {

	/** What a section asks for; it takes more when there is more. */
	private static final int NARROW = 260;
	private static final String PROBLEMS_VIEW = "org.eclipse.ui.views.ProblemView"; //$NON-NLS-1$

	private final DocumentEditor editor;
	private final Set<EStructuralFeature> features;
	private final String icon;
	private final List<FieldGrid> grids = new ArrayList<>();
	private final List<ObjectTable<?>> tables = new ArrayList<>();
	private final List<Runnable> others = new ArrayList<>();
	private FormToolkit toolkit;

	/**
	 * @param icon     name of the icon in the heading
	 * @param features features of the document that this page shows
	 */
	protected DocumentPage(DocumentEditor editor, String id, String title, String icon, EStructuralFeature... features) {
		super(editor, id, title);
		this.editor = editor;
		this.icon = icon;
		this.features = Set.of(features);
	}

	/** Makes the content; called once. */
	protected abstract void fill(Composite body);

	/** The toolkit remembers colours of the theme under which the editor was opened; another may be on by now. */
	@Override
	public final void createPartControl(Composite parent) {
		FormColors colors = editor.getToolkit().getColors();
		Display display = parent.getDisplay();
		colors.setBackground(display.getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		colors.setForeground(display.getSystemColor(SWT.COLOR_LIST_FOREGROUND));
		colors.createColor(IFormColors.TITLE, display.getSystemColor(SWT.COLOR_WIDGET_FOREGROUND).getRGB());
		super.createPartControl(parent);
	}

	@Override
	protected final void createFormContent(IManagedForm managed) {
		toolkit = managed.getToolkit();
		ScrolledForm form = managed.getForm();
		toolkit.decorateFormHeading(form.getForm());
		form.setImage(Images.image(icon));
		form.getForm().addMessageHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(e -> showProblems()));
		form.getBody().setLayout(new GridLayout());
		fill(form.getBody());
		contributions(form);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(form, editor.getSite().getId() + '_' + getId());
		refresh();
	}

	/** Commands that other parts of the product add to editors of this kind, at {@code toolbar:}, the id of the editor and {@code .head}. */
	private void contributions(ScrolledForm form) {
		if (form.getToolBarManager() instanceof ContributionManager tools) {
			IMenuService menus = getSite().getService(IMenuService.class);
			tools.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
			menus.populateContributionManager(tools, "toolbar:" + editor.getSite().getId() + ".head"); //$NON-NLS-1$ //$NON-NLS-2$
			form.addDisposeListener(e -> menus.releaseContributions(tools));
			form.updateToolBar();
		}
	}

	/** The first field or table, not a filter box. */
	@Override
	public void setFocus() {
		if (grids.isEmpty() && !tables.isEmpty()) {
			tables.get(0).table().setFocus();
		} else {
			super.setFocus();
		}
	}

	private void showProblems() {
		try {
			getSite().getPage().showView(PROBLEMS_VIEW);
		} catch (PartInitException e) {
			ErrorDialogs.show(getSite().getShell(), PROBLEMS_VIEW, e);
		}
	}

	/** Takes the whole page; a grid of one column. */
	protected final Composite whole(Composite body) {
		Composite client = toolkit.createComposite(body);
		GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(client);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(client);
		return client;
	}

	/** A row at the top of a page. */
	protected final Composite head(Composite client, int columns) {
		Composite head = toolkit.createComposite(client);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(head);
		return head;
	}

	/** Tools at the end of a row. */
	protected final ToolBar bar(Composite row) {
		ToolBar bar = new ToolBar(row, SWT.FLAT | SWT.RIGHT);
		toolkit.adapt(bar);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(bar);
		return bar;
	}

	/** A file in the project, named after the document. */
	protected final Path exportFile(String ending) {
		return editor.projectFolder().resolve(editor.file().getFullPath().removeFileExtension().lastSegment() + ending);
	}

	/** A grid of links to the other pages. */
	protected final Composite links(Composite parent) {
		Composite grid = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(24, 6).applyTo(grid);
		return grid;
	}

	/** A link to another page; its text says what is there whenever the model may have changed. */
	protected final void link(Composite links, String page, Supplier<String> text) {
		Hyperlink link = toolkit.createHyperlink(links, "", SWT.NONE); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
		link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(e -> editor.openPage(page)));
		onRefresh(() -> {
			String label = text.get();
			if (!label.equals(link.getText())) {
				link.setText(label);
				link.requestLayout();
			}
		});
	}

	/** A titled section; its client has a grid of one column. */
	protected final Composite section(Composite parent, String title, String description, boolean grabsHeight) {
		return section(parent, title, description, grabsHeight, ExpandableComposite.EXPANDED);
	}

	/** A section that can be folded away; for what most documents have none of. */
	protected final Composite foldingSection(Composite parent, String title, String description, boolean open) {
		return section(parent, title, description, open, ExpandableComposite.TWISTIE | ExpandableComposite.CLIENT_INDENT
				| (open ? ExpandableComposite.EXPANDED : 0));
	}

	private Composite section(Composite parent, String title, String description, boolean grabsHeight, int style) {
		Section section = toolkit.createSection(parent, style | (description == null ? 0 : Section.DESCRIPTION));
		section.setText(title);
		if (description != null) {
			section.setDescription(description);
		}
		GridDataFactory.fillDefaults().grab(true, grabsHeight).hint(NARROW, SWT.DEFAULT).applyTo(section);
		Composite client = toolkit.createComposite(section);
		GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(client);
		section.setClient(client);
		section.addExpansionListener(IExpansionListener.expansionStateChangedAdapter(e -> {
			((GridData) section.getLayoutData()).grabExcessVerticalSpace = e.getState();
			getManagedForm().reflow(true);
		}));
		return client;
	}

	/** Fields about an object, kept up to date by this page. */
	protected final FieldGrid fields(Composite parent, Supplier<? extends EObject> owner) {
		FieldGrid grid = new FieldGrid(parent, context(), owner);
		grids.add(grid);
		return grid;
	}

	/** A table that takes the spare room, kept up to date by this page. */
	protected final <T> ObjectTable<T> table(Composite parent, TableSpec<T> spec) {
		ObjectTable<T> table = new ObjectTable<>(parent, spec, context());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		tables.add(table);
		return table;
	}

	/** Something else to be done whenever the model may have changed. */
	protected final void onRefresh(Runnable run) {
		others.add(run);
	}

	/**
	 * Equal columns, or one below the other where there is no room for two.
	 *
	 * @param narrowest width in pixels that a column needs
	 */
	protected final Composite columns(Composite parent, int narrowest, boolean grabsHeight) {
		Composite composite = toolkit.createComposite(parent);
		composite.setLayout(new ResponsiveColumns(narrowest));
		GridDataFactory.fillDefaults().grab(true, grabsHeight).hint(NARROW, SWT.DEFAULT).applyTo(composite);
		return composite;
	}

	/** One of the columns; its grid has one column. */
	protected final Composite column(Composite columns) {
		Composite column = toolkit.createComposite(columns);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(column);
		return column;
	}

	/** Shows the model as it is now. */
	public final void refresh() {
		if (getManagedForm() == null || getManagedForm().getForm().isDisposed()) {
			return;
		}
		refreshHeading();
		grids.forEach(FieldGrid::refresh);
		tables.forEach(ObjectTable::refresh);
		others.forEach(Runnable::run);
	}

	private void refreshHeading() {
		ScrolledForm form = getManagedForm().getForm();
		String heading = LegacyActionTools.escapeMnemonics(ObjectLabels.of(editor.document()));
		if (!heading.equals(form.getText())) {
			form.setText(heading);
		}
		List<Problem> problems = editor.problems();
		long errors = problems.stream().filter(p -> p.severity() == Problem.Severity.ERROR).count();
		long warnings = problems.stream().filter(p -> p.severity() == Problem.Severity.WARNING).count();
		if (errors + warnings == 0) {
			form.getForm().setMessage(null);
			return;
		}
		String text = errors > 0 ? count(errors, Messages.Page_oneError, Messages.Page_errors)
				: count(warnings, Messages.Page_oneWarning, Messages.Page_warnings);
		form.getForm().setMessage(text, errors > 0 ? IMessageProvider.ERROR : IMessageProvider.WARNING, new IMessage[0]);
	}

	private static String count(long n, String one, String many) {
		return n == 1 ? one : NLS.bind(many, n);
	}

	/** Whether an object or the feature of the document itself is shown here; the document as a whole (no feature) is not. */
	public final boolean shows(EObject object, EStructuralFeature feature) {
		EStructuralFeature top = feature;
		for (EObject o = object; o.eContainer() != null; o = o.eContainer()) {
			top = o.eContainingFeature();
		}
		return top != null && features.contains(top);
	}

	/** Puts the cursor on a value; false when it is not here. */
	public final boolean reveal(EObject object, EStructuralFeature feature) {
		for (FieldGrid grid : grids) {
			if (grid.reveal(object, feature)) {
				return true;
			}
		}
		for (EObject o = object; o != null; o = o.eContainer()) {
			beforeReveal(o);
			for (ObjectTable<?> table : tables) {
				if (table.reveal(o, o == object ? feature : null)) {
					unfold(table.control());
					return true;
				}
			}
		}
		return false;
	}

	private void unfold(Control control) {
		for (Control c = control; c != null; c = c.getParent()) {
			if (c instanceof Section section && !section.isExpanded()) {
				section.setExpanded(true);
			}
		}
		FormToolkit.ensureVisible(control);
	}

	/** For pages that must select a master before the details show an object. */
	protected void beforeReveal(EObject object) {
		// most pages show everything at once
	}

	/** Gives the colours of the page to a composite and to plain parts within it. */
	protected final void adaptAll(Composite composite) {
		toolkit.adapt(composite);
		for (Control child : composite.getChildren()) {
			if (child instanceof SashForm || child instanceof ToolBar || child.getClass() == Composite.class) {
				adaptAll((Composite) child);
			} else if (child instanceof Label || child instanceof Button b && (b.getStyle() & SWT.CHECK) != 0) {
				toolkit.adapt(child, false, false);
			}
		}
	}

	protected final FormToolkit toolkit() {
		return toolkit;
	}

	protected final DocumentEditor editor() {
		return editor;
	}

	protected final EditContext context() {
		return editor.context();
	}
}
