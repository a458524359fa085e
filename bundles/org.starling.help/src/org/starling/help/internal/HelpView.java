package org.starling.help.internal;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.ListViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** Table of contents with search on the left, the chapter on the right. */
public class HelpView extends ViewPart {

	public static final String ID = "org.starling.help.view"; //$NON-NLS-1$

	private static final int NARROW = 520;

	private final Chapters chapters = new Chapters();
	private ListViewer contents;
	private HelpPage page;
	private Chapter shown;

	@Override
	public void createPartControl(Composite parent) {
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		createContents(sash);
		page = new HelpPage(sash, link -> follow(shown, link));
		sash.setWeights(1, 3);
		sash.addListener(SWT.Resize, e -> orient(sash));
		chapters.all().stream().findFirst().ifPresent(this::show);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, ID);
	}

	/** A narrow view has the contents above the chapter instead of beside it. */
	private static void orient(SashForm sash) {
		var area = sash.getClientArea();
		int orientation = area.width < NARROW ? SWT.VERTICAL : SWT.HORIZONTAL;
		if (sash.getOrientation() != orientation) {
			sash.setOrientation(orientation);
		}
	}

	private void createContents(Composite parent) {
		Composite side = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 4;
		layout.marginHeight = 4;
		side.setLayout(layout);
		Text search = new Text(side, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Messages.HelpView_search);
		search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		search.addModifyListener(e -> contents.setInput(chapters.search(search.getText())));
		contents = new ListViewer(side, SWT.SINGLE | SWT.V_SCROLL);
		contents.getList().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		contents.setContentProvider(ArrayContentProvider.getInstance());
		contents.setLabelProvider(LabelProvider.createTextProvider(o -> ((Chapter) o).label()));
		contents.setInput(chapters.all());
		contents.addSelectionChangedListener(e -> {
			if (e.getStructuredSelection().getFirstElement() instanceof Chapter chapter) {
				shown = chapter;
				page.show(MarkdownText.of(chapter.markdown()));
			}
		});
	}

	/** Shows a chapter by its path in the bundle. */
	void open(String path) {
		follow(null, path);
	}

	/** Shows the chapter that a link names, or opens an address outside the help in the desktop's browser. */
	private void follow(Chapter from, String link) {
		if (link.startsWith("http")) { //$NON-NLS-1$
			Program.launch(link);
			return;
		}
		chapters.byLink(from, link).ifPresent(this::show);
	}

	private void show(Chapter chapter) {
		contents.setInput(chapters.all());
		if (chapters.all().contains(chapter)) {
			contents.setSelection(new StructuredSelection(chapter), true);
		} else {
			contents.setSelection(StructuredSelection.EMPTY);
			shown = chapter;
			page.show(MarkdownText.of(chapter.markdown()));
		}
	}

	/** The text of the chapter that is shown. */
	public String shownText() {
		return page.text();
	}

	@Override
	public void setFocus() {
		page.setFocus();
	}
}
