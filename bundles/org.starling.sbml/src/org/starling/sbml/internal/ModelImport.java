package org.starling.sbml.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.sbml.jsbml.SBMLDocument;
import org.starling.sbml.SbmlException;
import org.starling.sbml.SbmlImport;
import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlMessage.Severity;
import org.starling.sbml.internal.comp.CompException;
import org.starling.sbml.internal.comp.CompFlattener;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One file on its way to a model: guarded, flattened, read by JSBML, turned into our model. */
public final class ModelImport {

	private final Path file;
	private final List<SbmlMessage> messages = new ArrayList<>();

	/** @param file its name is for messages, its folder for models that it refers to */
	public ModelImport(Path file) {
		this.file = file;
	}

	public SbmlImport read() throws IOException {
		return read(SourceXml.read(file));
	}

	/** @param text what is read in place of what stands in the file */
	public SbmlImport read(String text) throws IOException {
		return read(SourceXml.parse(file, text.getBytes(StandardCharsets.UTF_8)));
	}

	private SbmlImport read(Document xml) throws IOException {
		Element root = xml.getDocumentElement();
		RequiredPackages.check(root, messages);
		AttributeCheck.check(root, messages);
		refuseErrors();
		Element model = Xml.child(root, "model");
		if (model == null) {
			throw SourceXml.refused(file, Xml.line(root), "the document has no model", null);
		}
		flatten(root);
		StructureCheck.check(model, messages);
		refuseErrors();
		SBMLDocument document = parse(xml);
		if (document.getModel() == null) {
			throw SourceXml.refused(file, Xml.line(model), "the model can't be read", null);
		}
		ImportContext context = new ImportContext(document.getModel(), model);
		context.messages.addAll(messages);
		fill(context);
		messages.clear();
		messages.addAll(context.messages);
		refuseErrors();
		return new SbmlImport(context.model, messages, context.names.changed(), context.lines);
	}

	private void flatten(Element root) throws IOException {
		try {
			if (CompFlattener.isComposed(root)) {
				CompFlattener.flatten(file, root);
			}
		} catch (CompException e) {
			throw new SbmlException(file,
					List.of(new SbmlMessage(Severity.ERROR, Xml.label(e.element()), Xml.line(e.element()), e.getMessage())), e);
		}
	}

	private void fill(ImportContext context) {
		context.describe(context.model, context.xml);
		if (context.model.getName() == null) {
			String id = Xml.attribute(context.xml, "id");
			context.model.setName(id.isEmpty() ? file.getFileName().toString().replaceAll("\\.[^.]*$", "") : id);
		}
		Descriptions.add(context.model, "sbml:level", "L" + context.level + "V" + context.source.getVersion());
		UnitImport units = new UnitImport(context);
		units.read();
		new StructureImport(context, units).read();
		String factor = Xml.attribute(context.xml, "conversionFactor");
		context.model.setConversionFactor(factor.isEmpty() ? null : context.names.symbol(factor));
		new ReactionImport(context).read();
		new MathImport(context).read();
		new FluxImport(context).read();
		context.names.changed().forEach((id, symbol) -> {
			context.warning(context.xml, "'" + id + "' means something else in formulas; it is called '" + symbol + "'");
			if (context.elements.get(id) != null) {
				Descriptions.add(context.elements.get(id), "sbml:id", id);
			}
		});
	}

	private SBMLDocument parse(Document xml) throws IOException {
		try {
			return JsbmlReader.read(CoreText.of(xml));
		} catch (XMLStreamException | RuntimeException e) {
			throw SourceXml.refused(file, 0, "not readable as SBML: " + e.getMessage(), e);
		}
	}

	private void refuseErrors() throws SbmlException {
		if (messages.stream().anyMatch(m -> m.severity() == Severity.ERROR)) {
			throw new SbmlException(file, messages, null);
		}
	}
}
