import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.AdviceAdapter;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicVerifier;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.util.CheckClassAdapter;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceClassVisitor;

/** ASM: classes of the JDK read, rewritten and verified; classes generated with computed frames, changed by advice, and run. */
public class Asm {
    static class Loader extends ClassLoader {
        Class<?> define(byte[] bytes) { return defineClass(null, bytes, 0, bytes.length); }
    }

    public static void main(String[] args) throws Exception {
        byte[] made = generate();
        Class<?> type = new Loader().define(made);
        System.out.println(type.getMethod("collatz", int.class).invoke(null, 27) + " "
            + type.getMethod("join", String.class, int.class).invoke(null, "ab", 3));
        byte[] advised = advise(made);
        System.out.println(new Loader().define(advised).getMethod("collatz", int.class).invoke(null, 27));
        StringWriter text = new StringWriter();
        new ClassReader(made).accept(new TraceClassVisitor(null, new Textifier(), new PrintWriter(text)), 0);
        System.out.println(text);

        for (String name : new String[] {"java.lang.String", "java.util.HashMap", "java.util.concurrent.ConcurrentHashMap",
                "java.time.LocalDate"}) {
            byte[] original = ClassLoader.getSystemResourceAsStream(name.replace('.', '/') + ".class").readAllBytes();
            ClassReader reader = new ClassReader(original);
            ClassNode node = new ClassNode();
            reader.accept(node, ClassReader.EXPAND_FRAMES);
            Map<String, Integer> kinds = new TreeMap<>();
            int frames = 0;
            for (MethodNode method : node.methods) {
                for (AbstractInsnNode instruction : method.instructions) {
                    kinds.merge(instruction.getClass().getSimpleName(), 1, Integer::sum);
                }
                frames += new Analyzer<>(new SourceInterpreter()).analyze(node.name, method).length;
                new Analyzer<>(new BasicVerifier()).analyze(node.name, method);
            }
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            node.accept(writer);
            byte[] again = writer.toByteArray();
            ClassNode second = new ClassNode();
            new ClassReader(again).accept(second, 0);
            System.out.println(name + " " + node.methods.size() + " " + frames + " " + kinds);
            System.out.println(again.length > 0 && second.methods.size() == node.methods.size());
        }
        MethodNode wrong = new MethodNode(Opcodes.ACC_STATIC, "wrong", "()I", null, null);
        wrong.visitInsn(Opcodes.LCONST_1);
        wrong.visitInsn(Opcodes.IRETURN);
        wrong.visitMaxs(2, 0);
        try {
            new Analyzer<>(new BasicVerifier()).analyze("Wrong", wrong);
        } catch (AnalyzerException e) {
            System.out.println(e.getMessage());
        }
        StringWriter report = new StringWriter();
        CheckClassAdapter.verify(new ClassReader(advised), false, new PrintWriter(report));
        System.out.println("[" + report + "]");
    }

    static byte[] generate() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "made/Numbers", null, "java/lang/Object", null);
        writer.visitSource("Numbers.gen", null);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "collatz", "(I)I", null, null);
        code.visitCode();
        Label loop = new Label();
        Label odd = new Label();
        Label next = new Label();
        Label end = new Label();
        code.visitInsn(Opcodes.ICONST_0);
        code.visitVarInsn(Opcodes.ISTORE, 1);
        code.visitLabel(loop);
        code.visitLineNumber(7, loop);
        code.visitVarInsn(Opcodes.ILOAD, 0);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitJumpInsn(Opcodes.IF_ICMPEQ, end);
        code.visitVarInsn(Opcodes.ILOAD, 0);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IAND);
        code.visitJumpInsn(Opcodes.IFNE, odd);
        code.visitVarInsn(Opcodes.ILOAD, 0);
        code.visitInsn(Opcodes.ICONST_2);
        code.visitInsn(Opcodes.IDIV);
        code.visitJumpInsn(Opcodes.GOTO, next);
        code.visitLabel(odd);
        code.visitVarInsn(Opcodes.ILOAD, 0);
        code.visitInsn(Opcodes.ICONST_3);
        code.visitInsn(Opcodes.IMUL);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IADD);
        code.visitLabel(next);
        code.visitVarInsn(Opcodes.ISTORE, 0);
        code.visitIincInsn(1, 1);
        code.visitJumpInsn(Opcodes.GOTO, loop);
        code.visitLabel(end);
        code.visitVarInsn(Opcodes.ILOAD, 1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        GeneratorAdapter join = new GeneratorAdapter(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC,
            Method.getMethod("String join(String, int)"), null, null, writer);
        join.loadArg(0);
        join.loadArg(1);
        join.invokeVirtual(Type.getType(String.class), Method.getMethod("String repeat(int)"));
        join.push("!");
        join.invokeVirtual(Type.getType(String.class), Method.getMethod("String concat(String)"));
        join.returnValue();
        join.endMethod();
        writer.visitEnd();
        return writer.toByteArray();
    }

    static byte[] advise(byte[] original) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        new ClassReader(original).accept(new org.objectweb.asm.ClassVisitor(Opcodes.ASM9, writer) {
            @Override public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
                return new AdviceAdapter(Opcodes.ASM9, next, access, name, descriptor) {
                    @Override protected void onMethodEnter() {
                        getStatic(Type.getType(System.class), "out", Type.getType(java.io.PrintStream.class));
                        push("enter " + name + Arrays.toString(Type.getArgumentTypes(descriptor)));
                        invokeVirtual(Type.getType(java.io.PrintStream.class), Method.getMethod("void println(String)"));
                    }
                    @Override protected void onMethodExit(int opcode) {
                        if (opcode == IRETURN) {
                            push(1000);
                            math(ADD, Type.INT_TYPE);
                        }
                    }
                };
            }
        }, ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }
}
