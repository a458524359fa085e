/** Numbers that follow from the constitution of a molecule, each with the method it is calculated by. */
package org.starling.chemistry.descriptors;
