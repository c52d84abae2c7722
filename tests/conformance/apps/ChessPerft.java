import java.util.*;

/** A chess move generator, counted by perft: castling, en passant, promotion, pins, on known positions. */
public class ChessPerft {
    final char[] b = new char[128];
    boolean white;
    int castle, ep = -1;
    static final int[] N = {-33, -31, -18, -14, 14, 18, 31, 33}, K = {-17, -16, -15, -1, 1, 15, 16, 17}, B = {-17, -15, 15, 17}, R = {-16, -1, 1, 16};

    ChessPerft(String fen) {
        String[] f = fen.split(" ");
        Arrays.fill(b, '.');
        int at = 0x70;
        for (char c : f[0].toCharArray()) {
            if (c == '/') {
                at = (at & 0x70) - 16;
            } else if (Character.isDigit(c)) {
                at += c - '0';
            } else {
                b[at++] = c;
            }
        }
        white = f[1].equals("w");
        for (char c : f[2].toCharArray()) {
            castle |= "KQkq".indexOf(c) < 0 ? 0 : 1 << "KQkq".indexOf(c);
        }
        ep = f[3].equals("-") ? -1 : (f[3].charAt(1) - '1') * 16 + f[3].charAt(0) - 'a';
    }

    boolean own(char c, boolean w) {
        return c != '.' && Character.isUpperCase(c) == w;
    }

    boolean attacked(int sq, boolean byWhite) {
        for (int d : N) {
            int t = sq + d;
            if ((t & 0x88) == 0 && b[t] == (byWhite ? 'N' : 'n')) {
                return true;
            }
        }
        for (int d : K) {
            int t = sq + d;
            if ((t & 0x88) == 0 && b[t] == (byWhite ? 'K' : 'k')) {
                return true;
            }
            boolean diagonal = Math.abs(d) == 15 || Math.abs(d) == 17;
            for (; (t & 0x88) == 0; t += d) {
                if (b[t] != '.') {
                    char p = Character.toLowerCase(b[t]);
                    if (own(b[t], byWhite) && (p == 'q' || p == (diagonal ? 'b' : 'r'))) {
                        return true;
                    }
                    break;
                }
            }
        }
        int back = byWhite ? -16 : 16;
        for (int d : new int[] {-1, 1}) {
            int t = sq + back + d;
            if ((t & 0x88) == 0 && b[t] == (byWhite ? 'P' : 'p')) {
                return true;
            }
        }
        return false;
    }

    record Move(int from, int to, char promo, int kind) { }

    List<Move> moves() {
        List<Move> l = new ArrayList<>();
        for (int s = 0; s < 128; s++) {
            if ((s & 0x88) != 0 || !own(b[s], white)) {
                continue;
            }
            char p = Character.toLowerCase(b[s]);
            if (p == 'p') {
                int f = white ? 16 : -16;
                if (b[s + f] == '.') {
                    pawn(l, s, s + f, 0);
                    if ((s >> 4) == (white ? 1 : 6) && b[s + 2 * f] == '.') {
                        l.add(new Move(s, s + 2 * f, '.', 1));
                    }
                }
                for (int d : new int[] {f - 1, f + 1}) {
                    int t = s + d;
                    if ((t & 0x88) == 0 && own(b[t], !white)) {
                        pawn(l, s, t, 0);
                    } else if (t == ep && (t & 0x88) == 0) {
                        l.add(new Move(s, t, '.', 2));
                    }
                }
                continue;
            }
            for (int d : p == 'n' ? N : p == 'b' ? B : p == 'r' ? R : K) {
                for (int t = s + d; (t & 0x88) == 0 && !own(b[t], white); t += d) {
                    l.add(new Move(s, t, '.', 0));
                    if (b[t] != '.' || p == 'n' || p == 'k') {
                        break;
                    }
                }
            }
            int home = white ? 4 : 0x74;
            if (p == 'k' && s == home && !attacked(s, !white)) {
                int bits = white ? castle : castle >> 2;
                if ((bits & 1) != 0 && b[s + 1] == '.' && b[s + 2] == '.' && !attacked(s + 1, !white)) {
                    l.add(new Move(s, s + 2, '.', 3));
                }
                if ((bits & 2) != 0 && b[s - 1] == '.' && b[s - 2] == '.' && b[s - 3] == '.' && !attacked(s - 1, !white)) {
                    l.add(new Move(s, s - 2, '.', 4));
                }
            }
        }
        return l;
    }

    void pawn(List<Move> l, int s, int t, int kind) {
        if ((t >> 4) == 7 || (t >> 4) == 0) {
            for (char c : "qrbn".toCharArray()) {
                l.add(new Move(s, t, white ? Character.toUpperCase(c) : c, kind));
            }
        } else {
            l.add(new Move(s, t, '.', kind));
        }
    }

    static int right(int sq) {
        return switch (sq) { case 4 -> 3; case 0x74 -> 12; case 7 -> 1; case 0 -> 2; case 0x77 -> 4; case 0x70 -> 8; default -> 0; };
    }

    long perft(int depth) {
        if (depth == 0) {
            return 1;
        }
        long n = 0;
        for (Move m : moves()) {
            char moved = b[m.from], taken = b[m.to];
            int oldEp = ep, oldCastle = castle, epSq = m.to + (white ? -16 : 16), f = m.from;
            b[m.to] = m.promo == '.' ? moved : m.promo;
            b[f] = '.';
            if (m.kind == 2) {
                b[epSq] = '.';
            } else if (m.kind == 3) {
                b[f + 1] = b[f + 3];
                b[f + 3] = '.';
            } else if (m.kind == 4) {
                b[f - 1] = b[f - 4];
                b[f - 4] = '.';
            }
            castle &= ~(right(m.from) | right(m.to));
            ep = m.kind == 1 ? (m.from + m.to) / 2 : -1;
            int king = 0;
            while (b[king] != (white ? 'K' : 'k')) {
                king++;
            }
            white = !white;
            if (!attacked(king, white)) {
                n += perft(depth - 1);
            }
            white = !white;
            b[f] = moved;
            b[m.to] = taken;
            if (m.kind == 2) {
                b[epSq] = white ? 'p' : 'P';
            } else if (m.kind == 3) {
                b[f + 3] = b[f + 1];
                b[f + 1] = '.';
            } else if (m.kind == 4) {
                b[f - 4] = b[f - 1];
                b[f - 1] = '.';
            }
            ep = oldEp;
            castle = oldCastle;
        }
        return n;
    }

    public static void main(String[] args) {
        String[] fens = {"rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq -", "r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq -", "8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - -", "r3k2r/Pppp1ppp/1b3nbN/nP6/BBP1P3/q4N2/Pp1P2PP/R2Q1RK1 w kq -", "rnbq1k1r/pp1Pbppp/2p5/8/2B5/8/PPP1NnPP/RNBQK2R w KQ -"};
        for (String f : fens) {
            StringBuilder s = new StringBuilder();
            for (int d = 1; d <= 3; d++) {
                s.append(new ChessPerft(f).perft(d)).append(' ');
            }
            System.out.println(s + f);
        }
    }
}
