package org.starling.ui.structure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.results.RunStore;
import org.starling.star.structure.CompoundDescriptors;
import org.starling.star.structure.StructurePair;
import org.starling.star.structure.StructureStudy;
import org.starling.star.structure.StructureTables;
import org.starling.star.structure.StructuredCompound;
import org.starling.star.study.StudyAnalysis;
import org.starling.star.study.StudyProblem;
import org.starling.star.study.StudyStructures;
import org.starling.tables.Table;
import org.starling.ui.Images;
import org.starling.ui.LinkText;
import org.starling.ui.Tools;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.editors.DocumentPage;
import org.starling.ui.star.Numbers;
import org.starling.ui.star.StudyFollower;
import org.starling.ui.tables.ObjectTable;
import org.starling.ui.tables.TableFile;
import org.starling.ui.tables.TableSpec;

/**
 * Structures of the study's compounds beside their exposure, selectivity and potency, and pairs of close structures with the change of
 * each. UI thread.
 */
public final class StructurePage extends DocumentPage {

	public static final String ID = "structures"; //$NON-NLS-1$
	private static final String COMPOUNDS = "compounds"; //$NON-NLS-1$

	private record Found(StructureStudy structures, CompoundDescriptors calculated, String problem) {
	}

	private Link notice;
	private Composite upper;
	private Composite lower;
	private Label note;
	private ToolItem exportCompounds;
	private ToolItem exportPairs;
	private StructureStudy study;
	private CompoundDescriptors calculated = CompoundDescriptors.NONE;
	private ObjectTable<StructuredCompound> compounds;
	private ObjectTable<StructurePair> pairs;
	private StructureCells cells;

	public StructurePage(DocumentEditor editor) {
		super(editor, ID, Messages.Page_title, Images.STUDY);
	}

	@Override
	protected void fill(Composite body) {
		Composite client = whole(body);
		Composite head = head(client, 2);
		notice = new Link(head, SWT.WRAP);
		toolkit().adapt(notice, true, true);
		notice.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> editor().openPage(COMPOUNDS)));
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(notice);
		ToolBar bar = bar(head);
		exportCompounds = tool(bar, Messages.Page_exportCompounds, "structures", shown -> StructureTables.compounds(shown, calculated)); //$NON-NLS-1$
		exportPairs = tool(bar, Messages.Page_exportPairs, "pairs", StructureTables::pairs); //$NON-NLS-1$
		SashForm sash = new SashForm(client, SWT.VERTICAL | SWT.SMOOTH);
		toolkit().adapt(sash);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 300).applyTo(sash);
		upper = toolkit().createComposite(sash);
		upper.setLayout(new FillLayout());
		lower = toolkit().createComposite(sash);
		lower.setLayout(new FillLayout());
		sash.setWeights(60, 40);
		note = toolkit().createLabel(client, "", SWT.WRAP); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(note);
		enable();
		Path results = editor().projectFolder().resolve(ProjectFolder.RESULTS_FOLDER);
		onRefresh(new StudyFollower<>(editor(), sash, (of, analysis) -> find(of, analysis, results), this::show, problem -> say(LinkText.literal(problem)))::update);
	}

	private ToolItem tool(ToolBar bar, String text, String name, Function<StructureStudy, Table> table) {
		return Tools.push(bar, Images.EXPORT, text, Messages.Page_exportTip,
				() -> TableFile.export(getSite().getShell(), table.apply(study), name, exportFile('-' + name + ".csv"))); //$NON-NLS-1$
	}

	/** In the job. */
	private static Found find(Study study, StudyAnalysis analysis, Path results) {
		CompoundDescriptors calculated = CompoundDescriptors.NONE;
		try {
			calculated = CompoundDescriptors.read(new RunStore(results), study);
		} catch (IOException e) {
			ILog.of(StructurePage.class).warn("runs are not read", e); //$NON-NLS-1$
		}
		return new Found(StudyStructures.of(study, analysis).orElse(null), calculated, analysis.problems().stream()
				.filter(p -> p.severity() != StudyProblem.Severity.INFO).map(StudyProblem::text).findFirst().orElse(Messages.Page_noTissues));
	}

	private void show(Found found) {
		study = found.structures();
		calculated = found.calculated();
		clear(upper);
		clear(lower);
		compounds = null;
		pairs = null;
		boolean any = study != null && !study.compounds().isEmpty();
		if (any) {
			StructureStudy shown = study;
			compounds = new ObjectTable<>(upper, TableSpec.readOnly("study.structures", Messages.Page_compounds, //$NON-NLS-1$
					StructureColumns.compounds(shown, calculated), shown::compounds, ""), context()); //$NON-NLS-1$
			cells = new StructureCells(compounds.table(), StructureColumns.DRAWING);
			pairs = new ObjectTable<>(lower, TableSpec.readOnly("study.structurePairs", Messages.Page_pairs, //$NON-NLS-1$
					StructureColumns.pairs(shown), shown::pairs, Messages.Page_noPairs), context());
			toolkit().adapt(compounds.control());
			toolkit().adapt(pairs.control());
		}
		upper.layout(true, true);
		lower.layout(true, true);
		say(any ? messages() : LinkText.literal(found.problem()));
		note.setText(any ? NLS.bind(Messages.Page_note, Numbers.three(100 * study.options().level()), StructureStudy.COVARIANCE) : ""); //$NON-NLS-1$
		note.requestLayout();
		enable();
	}

	private static void clear(Composite parent) {
		Stream.of(parent.getChildren()).forEach(c -> c.dispose());
	}

	/** Who has no structure and where to give it one, then what else is to be known. */
	private String messages() {
		String missing = study.compounds().stream().filter(c -> c.smiles().isEmpty()).map(StructuredCompound::name)
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
		Stream<String> others = study.messages().stream()
				.filter(m -> study.compounds().stream().noneMatch(c -> c.smiles().isEmpty() && m.equals(c.problem())));
		return Stream.concat(missing.isEmpty() ? Stream.empty() : Stream.of(NLS.bind(Messages.Page_missing, LinkText.literal(missing))), others.map(LinkText::literal))
				.collect(Collectors.joining(" \u00b7 ")); //$NON-NLS-1$
	}

	/** @param text may hold links */
	private void say(String text) {
		notice.setText(text.replace('\n', ' '));
		notice.requestLayout();
	}

	private void enable() {
		boolean any = study != null && !study.compounds().isEmpty();
		exportCompounds.setEnabled(any);
		exportPairs.setEnabled(any && !study.pairs().isEmpty());
	}

	/** What was computed last, or null. */
	public StructureStudy structures() {
		return study;
	}

	/** How many structures are drawn. */
	public int drawings() {
		return cells == null ? 0 : cells.drawn();
	}

	/** What cells of the pairs show, row by row. */
	public List<List<String>> pairCells() {
		return pairs == null ? List.of() : pairs.texts();
	}

	/** What the page says of what is missing. */
	public String notices() {
		return notice.getText();
	}
}
